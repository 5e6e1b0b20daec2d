package dev.ceyuan.platform.identity;

import dev.ceyuan.platform.identity.OneTimeLink.Purpose;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The SQL of one-time links.
@Repository
class OneTimeLinkStore {
    private final JdbcClient jdbc;

    OneTimeLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A link as the database and the audit log know it: without its token.
    ///
    /// @param accountId whose password it resets; null for other purposes
    record IssuedLink(
            UUID id,
            Purpose purpose,
            @Nullable UUID accountId,
            String issuedBy,
            Instant issuedAt,
            String issuedFrom,
            Instant expiresAt) {

        /// Whose password the link resets.
        UUID requireAccount() {
            if (accountId == null) {
                throw new IllegalStateException("The link is for no account (%s, %s)".formatted(purpose, id));
            }
            return accountId;
        }
    }

    void insert(IssuedLink link, OneTimeToken token) {
        Rows.expectOne(jdbc.sql("""
                insert into identity.one_time_link
                    (id, purpose, token_digest, account_id, issued_by, issued_at, issued_from, expires_at)
                values (:id, :purpose, :digest, :account, :issuedBy, :issuedAt, :issuedFrom, :expiresAt)
                """)
                .param("id", link.id())
                .param("purpose", link.purpose().name())
                .param("digest", token.digest())
                .param("account", link.accountId())
                .param("issuedBy", link.issuedBy())
                .param("issuedAt", Timestamp.from(link.issuedAt()))
                .param("issuedFrom", link.issuedFrom())
                .param("expiresAt", Timestamp.from(link.expiresAt()))
                .update());
    }

    Optional<IssuedLink> find(Purpose purpose, OneTimeToken token, Instant now) {
        return jdbc.sql("""
                select id, purpose, account_id, issued_by, issued_at, issued_from, expires_at
                from identity.one_time_link
                where token_digest = :digest and purpose = :purpose
                  and used_at is null and voided_at is null and expires_at > :now
                """)
                .param("digest", token.digest())
                .param("purpose", purpose.name())
                .param("now", Timestamp.from(now))
                .query(DataClassRowMapper.newInstance(IssuedLink.class))
                .optional();
    }

    /// Uses the link up. Of two who try at the same time the second waits for the first and then finds
    /// nothing, or the link again if the first was rolled back.
    Optional<IssuedLink> use(Purpose purpose, OneTimeToken token, Instant now) {
        return jdbc.sql("""
                update identity.one_time_link set used_at = :now
                where token_digest = :digest and purpose = :purpose
                  and used_at is null and voided_at is null and expires_at > :now
                returning id, purpose, account_id, issued_by, issued_at, issued_from, expires_at
                """)
                .param("now", Timestamp.from(now))
                .param("digest", token.digest())
                .param("purpose", purpose.name())
                .query(DataClassRowMapper.newInstance(IssuedLink.class))
                .optional();
    }

    void usedBy(UUID link, UUID account) {
        Rows.expectOne(
                jdbc.sql("""
                update identity.one_time_link set used_by = :account
                where id = :link and used_at is not null and used_by is null
                """).param("account", account).param("link", link).update());
    }

    /// Makes the open links of a purpose stop working; with an account, only those for it.
    ///
    /// @return how many they were
    int voidOpen(Purpose purpose, @Nullable UUID account, Instant now) {
        return jdbc.sql("""
                update identity.one_time_link set voided_at = :now
                where purpose = :purpose and account_id is not distinct from cast(:account as uuid)
                  and used_at is null and voided_at is null
                """)
                .param("now", Timestamp.from(now))
                .param("purpose", purpose.name())
                .param("account", account)
                .update();
    }

    /// Makes one open link stop working.
    ///
    /// @return false if it was not open
    boolean voidOne(UUID link, Instant now) {
        return jdbc.sql("""
                update identity.one_time_link set voided_at = :now
                where id = :link and used_at is null and voided_at is null
                """)
                        .param("now", Timestamp.from(now))
                        .param("link", link)
                        .update()
                == 1;
    }
}
