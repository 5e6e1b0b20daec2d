package dev.ceyuan.platform.scenario;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Bare numbers that everyone may read, whoever is behind them.
@Service
public class Figures {
    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param matches       pairs on the lists of open public needs in which both sides are public
    /// @param introductions all that were ever proposed
    public record Counts(long matches, long introductions) {}

    /// The numbers of now.
    @Transactional(readOnly = true)
    public Counts counts() {
        return jdbc.sql("""
                select (select count(*) from scenario.match m
                        join scenario.entry n on n.id = m.need_id
                        join scenario.entry o on o.id = m.offer_id
                        where m.side = 'NEED' and n.state = 'PUBLISHED' and n.visibility = 'PUBLIC'
                          and o.state = 'PUBLISHED' and o.visibility = 'PUBLIC') as matches,
                       (select count(*) from scenario.introduction) as introductions
                """)
                .query((row, _) -> new Counts(row.getLong("matches"), row.getLong("introductions")))
                .single();
    }
}
