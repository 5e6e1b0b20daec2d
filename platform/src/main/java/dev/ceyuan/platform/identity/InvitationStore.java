package dev.ceyuan.platform.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The SQL of invitations.
@Repository
class InvitationStore {
    private final JdbcClient jdbc;

    InvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Invitation invitation) {
        Rows.expectOne(jdbc.sql("""
                insert into identity.invitation (link_id, email, role, organisation_id, valid_from, valid_until)
                values (:id, :email, :role, :organisation, :validFrom, :validUntil)
                """)
                .param("id", invitation.id())
                .param("email", invitation.email())
                .param("role", invitation.role().name())
                .param("organisation", invitation.organisationId())
                .param("validFrom", invitation.validFrom())
                .param("validUntil", invitation.validUntil())
                .update());
    }

    Optional<Invitation> find(UUID id) {
        return jdbc.sql("""
                select l.id, i.email, i.role, i.organisation_id, i.valid_from, i.valid_until,
                       l.issued_by as invited_by, l.expires_at
                from identity.invitation i join identity.one_time_link l on l.id = i.link_id
                where l.id = :id
                """)
                .param("id", id)
                .query(DataClassRowMapper.newInstance(Invitation.class))
                .optional();
    }

    /// The invitations nobody has accepted, withdrawn or let expire; newest first, at most 500.
    List<Invitation> open(Instant now) {
        return jdbc.sql("""
                select l.id, i.email, i.role, i.organisation_id, i.valid_from, i.valid_until,
                       l.issued_by as invited_by, l.expires_at
                from identity.invitation i join identity.one_time_link l on l.id = i.link_id
                where l.used_at is null and l.voided_at is null and l.expires_at > :now
                order by l.issued_at desc
                limit 500
                """)
                .param("now", Timestamp.from(now))
                .query(DataClassRowMapper.newInstance(Invitation.class))
                .list();
    }
}
