package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.ledger.Vouchers.Reserved;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// A hold in a list.
///
/// @param over nothing is left of it
public record HoldLine(
        String href,
        String holder,
        String supplier,
        String purpose,
        String bill,
        String remaining,
        boolean over,
        String placedAt,
        String lastDay) {
    static List<HoldLine> of(List<Reserved> holds, LedgerWords words) {
        return holds.stream().map(each -> of(each, words)).toList();
    }

    static HoldLine of(Reserved reserved, LedgerWords words) {
        var hold = reserved.hold();
        return new HoldLine(
                "/ledger/holds/" + hold.id(),
                words.name(hold.holder()),
                words.name(hold.supplier()),
                words.purpose(hold.purpose()),
                words.amount(hold.bill(), hold.unit()),
                words.amount(reserved.remaining(), hold.unit()),
                reserved.remaining() == 0,
                words.minute(hold.placedAt()),
                words.lastDay(hold.expiresAt()));
    }

    static Set<UUID> parties(List<Reserved> holds) {
        var parties = new HashSet<UUID>();
        holds.forEach(each -> {
            parties.add(each.hold().holder());
            parties.add(each.hold().supplier());
        });
        return parties;
    }
}
