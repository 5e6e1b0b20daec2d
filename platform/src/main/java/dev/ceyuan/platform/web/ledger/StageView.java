package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.ledger.AccountKind;
import dev.ceyuan.platform.ledger.Unit;
import java.util.List;
import java.util.function.ToLongFunction;

/// What is at a stage on the way from issue to payment.
///
/// @param aside beside the way: in dispute, or recovered
public record StageView(String kind, String label, String amount, boolean empty, boolean aside) {
    private static final List<AccountKind> WAY = List.of(
            AccountKind.ISSUED,
            AccountKind.HELD,
            AccountKind.USED,
            AccountKind.VERIFIED,
            AccountKind.PAYABLE,
            AccountKind.PAID,
            AccountKind.DISPUTED,
            AccountKind.RECOVERED);

    static List<StageView> of(ToLongFunction<AccountKind> amounts, Unit unit, LedgerWords words) {
        return WAY.stream()
                .map(kind -> {
                    var amount = amounts.applyAsLong(kind);
                    var aside = kind == AccountKind.DISPUTED || kind == AccountKind.RECOVERED;
                    return new StageView(
                            kind.name(), words.frame().label(kind), words.amount(amount, unit), amount == 0, aside);
                })
                .toList();
    }
}
