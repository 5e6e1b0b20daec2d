package dev.ceyuan.benchmarks;

import dev.ceyuan.platform.ledger.AccountHistory;
import dev.ceyuan.platform.ledger.AccountHistory.Axis;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.transaction.support.TransactionTemplate;

/// An account with millions of entries, and how long it takes to read in it.
final class LedgerHistory {
    private static final String SUM_BY_HAPPENED = """
            select coalesce(sum(amount), 0)::bigint from ledger.entry where account_id = :account and happened_at <= :at
            """;
    private static final String SUM_BY_RECORDED = """
            select coalesce(sum(amount), 0)::bigint from ledger.entry where account_id = :account and recorded_at <= :at
            """;
    private static final int PART = 5_000;
    private static final int PAGE = 50;
    private static final int QUESTIONS = 400;
    private static final int WARM = 100;

    private final LedgerOnHome ledger;
    private final UUID budget;
    private final long treasury;
    private final long account;
    private final Random random = new Random(20_261_129);

    /// @param treasury number of the budget's first account
    /// @param account  number of its second, which is read
    LedgerHistory(LedgerOnHome ledger, UUID budget, long treasury, long account) {
        this.ledger = ledger;
        this.budget = budget;
        this.treasury = treasury;
        this.account = account;
    }

    /// How long a question takes, in milliseconds.
    record Times(double median, double high) {}

    /// What the ledger's tables hold.
    long entries() {
        return ledger.jdbc()
                .sql("select count(*) from ledger.entry")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /// Posts transfers, each of two entries, until there are so many entries: through `ledger.post`, as
    /// the ledger does, but decided by nobody and without events. They happened on all days of the year
    /// before now.
    void fill(long entries) {
        for (var left = (entries - entries()) / 2; left > 0; left -= PART) {
            var part = (int) Math.min(PART, left);
            ledger.get(TransactionTemplate.class).executeWithoutResult(_ -> post(part));
        }
    }

    private void post(int transfers) {
        ledger.jdbc()
                .sql(
                        "select id from ledger.lock_accounts(now(), array[:budget]::uuid[], '{}', '{}', '{}', '{}', '{}', '{}')")
                .param("budget", budget)
                .query((row, _) -> row.getLong(1))
                .list();
        ledger.jdbc()
                .sql("""
                        select cardinality(ledger.post(clock_timestamp(),
                            array(select gen_random_uuid() from generate_series(1, :n)),
                            array_fill(repeat('00', 32), array[:n]),
                            array_fill(null::text, array[:n]),
                            array_fill('APPROPRIATE'::text, array[:n]),
                            array(select timestamptz '2026-01-01 00:00:00+08'
                                         + (clock_timestamp() - timestamptz '2026-01-01 00:00:00+08') * random()
                                  from generate_series(1, :n)),
                            array_fill('machine:fill'::text, array[:n]),
                            array_fill('contract'::text, array[:n]),
                            array_fill(''::text, array[:n]),
                            array_fill(null::bigint, array[:n]),
                            array(select i::int from generate_series(1, :n) i),
                            array_fill(:treasury, array[:n]), array_fill(:account, array[:n]),
                            array(select (1 + random() * 1000)::bigint from generate_series(1, :n))))
                        """)
                .param("n", transfers)
                .param("treasury", treasury)
                .param("account", account)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /// A page of the statement that begins anywhere in the year.
    Times page(Axis axis) {
        var history = ledger.get(AccountHistory.class);
        return times(_ -> {
            var before = new AccountHistory.Place(anywhere(axis), Long.MAX_VALUE);
            var question = new AccountHistory.Question(axis, null, null, before);
            require(history.statement(LedgerOnHome.OFFICE, account, question, PAGE)
                            .size()
                    <= PAGE);
        });
    }

    /// What the account held at any instant of the year; checked against the sum of its entries for some
    /// of them.
    Times balance(Axis axis) {
        var history = ledger.get(AccountHistory.class);
        for (var i = 0; i < 3; i++) {
            var at = anywhere(axis);
            require(history.balance(LedgerOnHome.OFFICE, account, axis, at) == sum(axis, at));
        }
        return times(_ -> require(history.balance(LedgerOnHome.OFFICE, account, axis, anywhere(axis)) >= 0));
    }

    private long sum(Axis axis, Instant at) {
        return ledger.jdbc()
                .sql(axis == Axis.HAPPENED ? SUM_BY_HAPPENED : SUM_BY_RECORDED)
                .param("account", account)
                .param("at", Timestamp.from(at))
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private Instant anywhere(Axis axis) {
        var end = Instant.now();
        var begin = axis == Axis.HAPPENED ? Instant.parse("2025-12-31T16:00:00Z") : end.minus(Duration.ofMinutes(15));
        var length = Duration.between(begin, end);
        return begin.plus(Duration.ofMillis((long) (length.toMillis() * random.nextDouble())))
                .truncatedTo(ChronoUnit.MICROS);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("the answer is wrong");
        }
    }

    private static Times times(IntConsumer question) {
        for (var i = 0; i < WARM; i++) {
            question.accept(i);
        }
        var times = new double[QUESTIONS];
        for (var i = 0; i < QUESTIONS; i++) {
            var begun = System.nanoTime();
            question.accept(i);
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(times);
        return new Times(times[QUESTIONS / 2], times[QUESTIONS * 99 / 100]);
    }
}
