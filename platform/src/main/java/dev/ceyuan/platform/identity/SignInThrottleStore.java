package dev.ceyuan.platform.identity;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The SQL of counted attempts.
@Repository
class SignInThrottleStore {
    private final JdbcClient jdbc;

    SignInThrottleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The attempts of one subject.
    record Attempts(int failures, Instant lastAt, Instant blockedUntil) {}

    /// The attempts of the subject, which nobody else counts until the end of the transaction.
    Attempts lock(String subject, Instant now) {
        jdbc.sql("""
                insert into identity.sign_in_throttle (subject, failures, last_at, blocked_until)
                values (:subject, 0, :now, :now)
                on conflict (subject) do nothing
                """)
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .update();
        return jdbc.sql("""
                select failures, last_at, blocked_until from identity.sign_in_throttle where subject = :subject
                for update
                """)
                .param("subject", subject)
                .query(DataClassRowMapper.newInstance(Attempts.class))
                .single();
    }

    void set(String subject, Attempts attempts) {
        Rows.expectOne(jdbc.sql("""
                update identity.sign_in_throttle
                set failures = :failures, last_at = :lastAt, blocked_until = :blockedUntil
                where subject = :subject
                """)
                .param("failures", attempts.failures())
                .param("lastAt", Timestamp.from(attempts.lastAt()))
                .param("blockedUntil", Timestamp.from(attempts.blockedUntil()))
                .param("subject", subject)
                .update());
    }

    void forget(String subject) {
        jdbc.sql("delete from identity.sign_in_throttle where subject = :subject")
                .param("subject", subject)
                .update();
    }

    void forgetBefore(Instant time) {
        jdbc.sql("""
                delete from identity.sign_in_throttle
                where subject in (
                    select subject from identity.sign_in_throttle where last_at < :time
                    limit 1000 for update skip locked)
                """).param("time", Timestamp.from(time)).update();
    }
}
