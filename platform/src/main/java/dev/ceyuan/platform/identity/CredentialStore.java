package dev.ceyuan.platform.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The SQL of passwords and of logins at an OpenID provider.
@Repository
class CredentialStore {
    private final JdbcClient jdbc;

    CredentialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> passwordHash(UUID account) {
        return jdbc.sql("select hash from identity.password where account_id = :account")
                .param("account", account)
                .query((row, _) -> row.getString("hash"))
                .optional();
    }

    void setPasswordHash(UUID account, String hash, String by, Instant at) {
        Rows.expectOne(jdbc.sql("""
                insert into identity.password (account_id, hash, changed_at, changed_by)
                values (:account, :hash, :at, :by)
                on conflict (account_id) do update
                set hash = excluded.hash, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                """)
                .param("account", account)
                .param("hash", hash)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update());
    }

    /// Puts the same password, hashed with the present parameters, in place of the hash it was checked
    /// against.
    ///
    /// @return false if the password was changed meanwhile
    boolean upgradeHash(UUID account, String oldHash, String newHash) {
        return jdbc.sql("""
                update identity.password set hash = :newHash where account_id = :account and hash = :oldHash
                """)
                        .param("newHash", newHash)
                        .param("account", account)
                        .param("oldHash", oldHash)
                        .update()
                == 1;
    }

    Optional<UUID> accountOf(String issuer, String subject) {
        return jdbc.sql("""
                select account_id from identity.external_login where issuer = :issuer and subject = :subject
                """)
                .param("issuer", issuer)
                .param("subject", subject)
                .query(UUID.class)
                .optional();
    }

    void linkExternal(UUID account, OidcIdentity identity, Instant at) {
        Rows.expectOne(jdbc.sql("""
                insert into identity.external_login (issuer, subject, account_id, linked_at)
                values (:issuer, :subject, :account, :at)
                """)
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .param("account", account)
                .param("at", Timestamp.from(at))
                .update());
    }
}
