package dev.ceyuan.benchmarks;

import dev.ceyuan.platform.database.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.IntFunction;

/// The same rows as a transfer writes, by plain SQL on one connection, without a lock, a rule or an
/// answer: what the ledger is measured by. As the owner of the database, since nobody else may.
final class RawLedger implements AutoCloseable {
    private static final String NUMBERS = """
            select array(select nextval('ledger.request_no') from generate_series(1, ?))
            """;
    private static final String REQUEST = """
            insert into ledger.request (id, no, hash, answered_at, fiscal_year)
            select id, no, decode(repeat('00', 32), 'hex'), ?, 2026
            from unnest(cast(? as uuid[]), cast(? as bigint[])) as each (id, no)
            """;
    private static final String TRANSFER = """
            insert into ledger.transfer (no, fiscal_year, id, kind, amount, unit, budget_id, happened_at, recorded_at,
                                         actor, reference, note)
            select no, 2026, id, 'APPROPRIATE', 1, 'FEN', ?, ?, ?, 'machine:raw', '', ''
            from unnest(cast(? as uuid[]), cast(? as bigint[])) as each (id, no)
            """;
    private static final String ENTRY = """
            insert into ledger.entry (account_id, version, fiscal_year, transfer_no, leg, counter_id, unit, amount,
                                      balance, happened_at, recorded_at)
            select side.account, ? + each.nth, 2026, each.no, 1, side.counter, 'FEN', side.amount,
                   side.amount * (? + each.nth), ?, ?
            from unnest(cast(? as bigint[])) with ordinality as each (no, nth)
            cross join (values (?, ?, -1), (?, ?, 1)) as side (account, counter, amount)
            """;
    private static final String ACCOUNT = """
            update ledger.account set balance = balance + case when kind = 'TREASURY' then -? else ? end,
                   version = version + ?, last_entry_at = ? where id in (?, ?)
            """;
    private static final String DAY = """
            insert into ledger.day_total as kept (account_id, day, amount, entries)
            values (?, '2026-11-29', -?, ?), (?, '2026-11-29', ?, ?)
            on conflict (account_id, day)
            do update set amount = kept.amount + excluded.amount, entries = kept.entries + excluded.entries
            """;
    private static final String EVENT = """
            with written as (
                insert into audit.event (id, at, actor, act, object_kind, object_id, after_digest)
                select gen_random_uuid(), ?, 'machine:raw', 'transfer.appropriated', 'transfer', id,
                       decode(repeat('00', 32), 'hex')
                from unnest(cast(? as text[])) as each (id) returning id)
            insert into audit.salt (event_id, salt) select id, decode(repeat('00', 16), 'hex') from written
            """;

    private final Connection connection;
    private final UUID budget;
    private final long treasury;
    private final long account;
    private final PreparedStatement[] statements;
    private long version;

    /// @param treasury number of the budget's first account
    /// @param account  number of its second
    RawLedger(DatabaseAccess access, UUID budget, long treasury, long account) throws SQLException {
        this.connection = DriverManager.getConnection(
                access.jdbcUrl(), access.owner().user(), access.owner().password());
        this.connection.setAutoCommit(false);
        this.budget = budget;
        this.treasury = treasury;
        this.account = account;
        this.statements = new PreparedStatement[] {
            connection.prepareStatement(NUMBERS),
            connection.prepareStatement(REQUEST),
            connection.prepareStatement(TRANSFER),
            connection.prepareStatement(ENTRY),
            connection.prepareStatement(ACCOUNT),
            connection.prepareStatement(DAY),
            connection.prepareStatement(EVENT)
        };
    }

    /// Writes that many transfers and commits.
    void write(int transfers) throws SQLException {
        var at = Timestamp.from(Instant.now().truncatedTo(ChronoUnit.MICROS));
        var ids = new String[transfers];
        Arrays.setAll(ids, (IntFunction<String>) _ -> UUID.randomUUID().toString());
        var numbers = numbers(transfers);
        run(1, at, ids, numbers);
        run(2, budget, at, at, ids, numbers);
        run(3, version, version, at, at, numbers, treasury, account, account, treasury);
        run(4, transfers, transfers, transfers, at, treasury, account);
        run(5, treasury, transfers, transfers, account, transfers, transfers);
        run(6, at, ids);
        connection.commit();
        version += transfers;
    }

    /// Makes durable that nothing happened: the least that anybody waits for who commits.
    void commitNothing() throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_logical_emit_message(true, 'ceyuan', '')");
        }
        connection.commit();
    }

    private Object numbers(int transfers) throws SQLException {
        statements[0].setInt(1, transfers);
        try (var row = statements[0].executeQuery()) {
            row.next();
            return row.getArray(1).getArray();
        }
    }

    private void run(int statement, Object... values) throws SQLException {
        var prepared = statements[statement];
        for (var i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        if (prepared.executeUpdate() == 0) {
            throw new IllegalStateException("nothing was written (statement=%d)".formatted(statement));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
