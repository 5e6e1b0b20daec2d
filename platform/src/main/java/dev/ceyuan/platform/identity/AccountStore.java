package dev.ceyuan.platform.identity;

import dev.ceyuan.platform.identity.Account.Status;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The SQL of accounts.
@Repository
class AccountStore {
    /// Number of the advisory lock under which administrators come and go.
    private static final long ADMINISTRATION_LOCK = 0x6365_7975_616e_01L;

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Until the end of the transaction nobody else creates the first account or takes an administrator
    /// away.
    void lockAdministration() {
        boolean _ = jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", ADMINISTRATION_LOCK)
                .query((_, _) -> true)
                .single();
    }

    boolean anyExists() {
        return jdbc.sql("select exists (select 1 from identity.account)")
                .query(Boolean.class)
                .single();
    }

    void insert(Account account) {
        Rows.expectOne(jdbc.sql("""
                        insert into identity.account (id, email, display_name, status, created_at)
                        values (:id, :email, :displayName, :status, :createdAt)
                        """)
                .param("id", account.id())
                .param("email", account.email())
                .param("displayName", account.displayName())
                .param("status", account.status().name())
                .param("createdAt", Timestamp.from(account.createdAt()))
                .update());
    }

    Optional<Account> find(UUID id) {
        return jdbc.sql("""
                select id, email, display_name, status, created_at from identity.account where id = :id
                """)
                .param("id", id)
                .query(DataClassRowMapper.newInstance(Account.class))
                .optional();
    }

    /// The account, which nobody else changes until the end of the transaction.
    Optional<Account> findForUpdate(UUID id) {
        return jdbc.sql("""
                select id, email, display_name, status, created_at from identity.account where id = :id
                for no key update
                """)
                .param("id", id)
                .query(DataClassRowMapper.newInstance(Account.class))
                .optional();
    }

    Optional<Account> findByEmail(EmailAddress email) {
        return jdbc.sql("""
                select id, email, display_name, status, created_at from identity.account where email = :email
                """)
                .param("email", email.value())
                .query(DataClassRowMapper.newInstance(Account.class))
                .optional();
    }

    List<Account> list(String text, int limit, int offset) {
        return jdbc.sql("""
                select id, email, display_name, status, created_at
                from identity.account
                where :text = '' or position(lower(:text) in email) > 0 or position(:text in display_name) > 0
                order by display_name, email
                limit :limit offset :offset
                """)
                .param("text", text)
                .param("limit", limit)
                .param("offset", offset)
                .query(DataClassRowMapper.newInstance(Account.class))
                .list();
    }

    int count(String text) {
        return jdbc.sql("""
                select count(*)
                from identity.account
                where :text = '' or position(lower(:text) in email) > 0 or position(:text in display_name) > 0
                """).param("text", text).query(Integer.class).single();
    }

    void setStatus(UUID id, Status status) {
        Rows.expectOne(jdbc.sql("update identity.account set status = :status where id = :id")
                .param("status", status.name())
                .param("id", id)
                .update());
    }

    void setDisplayName(UUID id, String displayName) {
        Rows.expectOne(jdbc.sql("update identity.account set display_name = :displayName where id = :id")
                .param("displayName", displayName)
                .param("id", id)
                .update());
    }
}
