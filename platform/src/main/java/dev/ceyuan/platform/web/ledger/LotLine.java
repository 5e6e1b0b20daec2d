package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.ledger.AccountKind;
import dev.ceyuan.platform.ledger.Vouchers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Vouchers in a list.
///
/// @param left     what the holder may still spend
/// @param underWay what is held, used, verified, payable or disputed
public record LotLine(
        String href,
        String holder,
        String terms,
        String left,
        String underWay,
        String paid,
        String issuedOn,
        String lastDay) {
    /// How many a page shows; there is a line more than that if there are others.
    static final int MOST = 200;

    static List<LotLine> of(List<Vouchers.Standing> lots, LedgerWords words) {
        return lots.stream().map(lot -> of(lot, words)).toList();
    }

    private static LotLine of(Vouchers.Standing standing, LedgerWords words) {
        var lot = standing.lot();
        var underWay = standing.at(AccountKind.HELD)
                + standing.at(AccountKind.USED)
                + standing.at(AccountKind.VERIFIED)
                + standing.at(AccountKind.PAYABLE)
                + standing.at(AccountKind.DISPUTED);
        return new LotLine(
                "/ledger/lots/" + lot.id(),
                words.name(lot.holder()),
                words.terms(lot.terms()),
                words.amount(standing.at(AccountKind.ISSUED), lot.unit()),
                words.amount(underWay, lot.unit()),
                words.amount(standing.at(AccountKind.PAID), lot.unit()),
                words.day(lot.issuedAt()),
                words.lastDay(lot.terms().expiresAt()));
    }

    static Set<UUID> parties(List<Vouchers.Standing> lots) {
        var parties = new HashSet<UUID>();
        lots.forEach(standing -> {
            parties.add(standing.lot().holder());
            parties.addAll(standing.lot().terms().suppliers());
        });
        return parties;
    }
}
