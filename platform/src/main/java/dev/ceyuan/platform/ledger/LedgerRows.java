package dev.ceyuan.platform.ledger;

import dev.ceyuan.platform.identity.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What rows of the ledger's tables say, and how ids go into SQL.
final class LedgerRows {
    /// The columns of `ledger.lot l`.
    static final String LOT = """
            l.id as l_id, l.budget_id as l_budget_id, l.unit as l_unit, l.holder_id, l.purpose, l.rate_basis_points,
            l.hold_cap, l.issued_at, l.expires_at as l_expires_at,
            array(select s.supplier_id from ledger.lot_supplier s where s.lot_id = l.id) as suppliers
            """;

    /// The columns of `ledger.hold h`.
    static final String HOLD = """
            h.id as h_id, h.holder_id as h_holder_id, h.supplier_id as h_supplier_id, h.purpose as h_purpose,
            h.unit as h_unit, h.bill, h.placed_at, h.expires_at as h_expires_at
            """;

    /// The columns of `ledger.account a`.
    static final String ACCOUNT = """
            a.id, a.kind, a.unit, a.budget_id, a.lot_id, a.supplier_id, a.hold_id, a.balance, a.version, a.last_entry_at
            """;

    private LedgerRows() {}

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("id"),
                AccountKind.valueOf(row.getString("kind")),
                Unit.valueOf(row.getString("unit")),
                row.getObject("budget_id", UUID.class),
                row.getObject("lot_id", UUID.class),
                row.getObject("supplier_id", UUID.class),
                row.getObject("hold_id", UUID.class));
    }

    static Lot lot(ResultSet row) throws SQLException {
        var terms = new LotTerms(
                row.getString("purpose"),
                row.getInt("rate_basis_points"),
                row.getObject("hold_cap", Long.class),
                row.getTimestamp("l_expires_at").toInstant(),
                uuids(row, "suppliers"));
        return new Lot(
                row.getObject("l_id", UUID.class),
                row.getObject("l_budget_id", UUID.class),
                Unit.valueOf(row.getString("l_unit")),
                row.getObject("holder_id", UUID.class),
                terms,
                row.getTimestamp("issued_at").toInstant());
    }

    static PlacedHold hold(ResultSet row) throws SQLException {
        return new PlacedHold(
                row.getObject("h_id", UUID.class),
                row.getObject("h_holder_id", UUID.class),
                row.getObject("h_supplier_id", UUID.class),
                row.getString("h_purpose"),
                Unit.valueOf(row.getString("h_unit")),
                row.getLong("bill"),
                row.getTimestamp("placed_at").toInstant(),
                row.getTimestamp("h_expires_at").toInstant());
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    /// Sums by kind, from two arrays side by side; empty where there are none.
    static <K extends Enum<K>> Map<K, Long> sums(ResultSet row, String kinds, String amounts, Class<K> kind)
            throws SQLException {
        var sums = new EnumMap<K, Long>(kind);
        var names = row.getArray(kinds);
        if (names != null) {
            var each = (Object[]) names.getArray();
            var sum = (Object[]) row.getArray(amounts).getArray();
            for (var i = 0; i < each.length; i++) {
                sums.put(Enum.valueOf(kind, String.valueOf(each[i])), (Long) sum[i]);
            }
        }
        return sums;
    }

    private static List<UUID> uuids(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(UUID.class::cast)
                .toList();
    }

    /// Ids as a parameter that SQL casts to `uuid[]`.
    static String[] array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /// Who reads, as parameters of the SQL that decides what he sees.
    static Map<String, Object> sight(Actor actor) {
        return Map.of("seesAll", actor.seesAll(), "organisations", array(actor.organisations()));
    }
}
