package dev.ceyuan.platform.identity;

import dev.ceyuan.platform.identity.Actor.Grant;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The SQL of memberships.
@Repository
class MembershipStore {
    private final JdbcClient jdbc;

    MembershipStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Membership membership) {
        Rows.expectOne(jdbc.sql("""
                insert into identity.membership
                    (id, account_id, role, organisation_id, valid_from, valid_until, granted_by, granted_at)
                values (:id, :account, :role, :organisation, :validFrom, :validUntil, :grantedBy, :grantedAt)
                """)
                .param("id", membership.id())
                .param("account", membership.accountId())
                .param("role", membership.role().name())
                .param("organisation", membership.organisationId())
                .param("validFrom", membership.validFrom())
                .param("validUntil", membership.validUntil())
                .param("grantedBy", membership.grantedBy())
                .param("grantedAt", Timestamp.from(membership.grantedAt()))
                .update());
    }

    Optional<Membership> findForUpdate(UUID id) {
        return jdbc.sql("""
                select id, account_id, role, organisation_id, valid_from, valid_until, granted_by, granted_at, revoked_at
                from identity.membership
                where id = :id
                for no key update
                """)
                .param("id", id)
                .query(DataClassRowMapper.newInstance(Membership.class))
                .optional();
    }

    List<Membership> of(UUID account) {
        return jdbc.sql("""
                select id, account_id, role, organisation_id, valid_from, valid_until, granted_by, granted_at, revoked_at
                from identity.membership
                where account_id = :account
                order by granted_at desc, id
                """)
                .param("account", account)
                .query(DataClassRowMapper.newInstance(Membership.class))
                .list();
    }

    Set<Grant> grantsOf(UUID account, LocalDate day) {
        return jdbc
                .sql("""
                select role, organisation_id as organisation
                from identity.membership
                where account_id = :account
                  and revoked_at is null
                  and valid_from <= :day
                  and (valid_until is null or valid_until >= :day)
                """)
                .param("account", account)
                .param("day", day)
                .query(DataClassRowMapper.newInstance(Grant.class))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    void revoke(UUID id, String by, Instant at) {
        Rows.expectOne(jdbc.sql("""
                update identity.membership set revoked_by = :by, revoked_at = :at
                where id = :id and revoked_at is null
                """)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update());
    }

    /// True if an active account holds the role on the day by a membership other than the one left out.
    boolean anotherAdministrator(UUID accountLeftOut, UUID membershipLeftOut, LocalDate day) {
        return jdbc.sql("""
                select exists (
                    select 1
                    from identity.membership m join identity.account a on a.id = m.account_id
                    where m.role = 'ADMINISTRATOR' and m.revoked_at is null and a.status = 'ACTIVE'
                      and m.valid_from <= :day and (m.valid_until is null or m.valid_until >= :day)
                      and m.account_id <> :account and m.id <> :membership)
                """)
                .param("day", day)
                .param("account", accountLeftOut)
                .param("membership", membershipLeftOut)
                .query(Boolean.class)
                .single();
    }
}
