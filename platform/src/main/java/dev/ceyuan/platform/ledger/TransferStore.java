package dev.ceyuan.platform.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Owns the SQL that reads transfers.
@Repository
class TransferStore {
    private final JdbcClient jdbc;

    TransferStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The numbers of the transfers that were posted under ids.
    Map<UUID, Long> numbersOf(Collection<UUID> ids) {
        var numbers = new HashMap<UUID, Long>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                    select id, no from ledger.request where id = any(cast(:ids as uuid[])) and refusal is null
                    """)
                    .param("ids", LedgerRows.array(ids))
                    .query((row, _) -> numbers.put(row.getObject("id", UUID.class), row.getLong("no")))
                    .list();
        }
        return numbers;
    }

    /// Those of some transfers that were corrected.
    Set<Long> corrected(Collection<Long> numbers) {
        return new HashSet<>(
                jdbc.sql("select corrected from ledger.correction where corrected = any(cast(:numbers as bigint[]))")
                        .param("numbers", numbers.toArray(Long[]::new))
                        .query((row, _) -> row.getLong(1))
                        .list());
    }

    /// Those of some transfers from whose accounts of a use something went on since: it can no longer be
    /// said whether it is what they brought there. What left only because an earlier transfer was corrected does
    /// not count.
    Set<Long> movedOn(Collection<Long> numbers) {
        return new HashSet<>(jdbc.sql("""
                select distinct brought.transfer_no
                from ledger.entry brought
                join ledger.account a on a.id = brought.account_id and a.supplier_id is not null
                join ledger.entry gone on gone.account_id = brought.account_id and gone.amount < 0
                     and gone.version > brought.version and gone.recorded_at >= brought.recorded_at
                join ledger.transfer t on t.no = gone.transfer_no and t.fiscal_year = gone.fiscal_year
                where brought.transfer_no = any(cast(:numbers as bigint[])) and brought.amount > 0
                  and a.kind <> 'HELD' and t.kind <> 'CORRECT'
                """)
                .param("numbers", numbers.toArray(Long[]::new))
                .query((row, _) -> row.getLong(1))
                .list());
    }

    /// The id of a transfer.
    UUID idOf(long no) {
        return jdbc.sql("select id from ledger.transfer where no = :no")
                .param("no", no)
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
    }

    /// The id of the transfer that turned one round; null if none did.
    @Nullable
    UUID correctionOf(long no) {
        return jdbc.sql("""
                select t.id from ledger.correction c join ledger.transfer t on t.no = c.by where c.corrected = :no
                """)
                .param("no", no)
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional()
                .orElse(null);
    }

    /// Transfers by number, in the order of their numbers.
    List<Transfer> findAll(Collection<Long> numbers) {
        return jdbc.sql("""
                select t.no, t.id, t.kind, t.happened_at, t.recorded_at, t.actor, t.reference, t.note, t.corrects,
                       array_agg(e.account_id order by e.leg) as givers,
                       array_agg(e.counter_id order by e.leg) as takers,
                       array_agg(-e.amount order by e.leg) as amounts
                from ledger.transfer t join ledger.entry e on e.transfer_no = t.no and e.fiscal_year = t.fiscal_year
                where t.no = any(cast(:numbers as bigint[])) and e.amount < 0
                group by t.no, t.fiscal_year
                order by t.no
                """)
                .param("numbers", numbers.toArray(Long[]::new))
                .query((row, _) -> transfer(row))
                .list();
    }

    private static Transfer transfer(ResultSet row) throws SQLException {
        return new Transfer(
                row.getObject("id", UUID.class),
                row.getLong("no"),
                TransferKind.valueOf(row.getString("kind")),
                row.getTimestamp("happened_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("actor"),
                row.getString("reference"),
                row.getString("note"),
                row.getObject("corrects", Long.class),
                legs(row));
    }

    private static List<Leg> legs(ResultSet row) throws SQLException {
        var givers = (Object[]) row.getArray("givers").getArray();
        var takers = (Object[]) row.getArray("takers").getArray();
        var amounts = (Object[]) row.getArray("amounts").getArray();
        return IntStream.range(0, givers.length)
                .mapToObj(i -> new Leg((Long) givers[i], (Long) takers[i], (Long) amounts[i]))
                .toList();
    }
}
