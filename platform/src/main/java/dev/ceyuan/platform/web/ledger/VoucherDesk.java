package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.ledger.AccountHistory;
import dev.ceyuan.platform.ledger.PlacedHold;
import dev.ceyuan.platform.ledger.Vouchers;
import dev.ceyuan.platform.web.Frame;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Puts together the pages of vouchers and holds.
@Component
final class VoucherDesk {
    private static final int HOLDS = 200;

    private final Vouchers vouchers;
    private final AccountHistory accounts;
    private final Parties parties;

    VoucherDesk(Vouchers vouchers, AccountHistory accounts, Parties parties) {
        this.vouchers = vouchers;
        this.accounts = accounts;
        this.parties = parties;
    }

    Vouchers vouchers() {
        return vouchers;
    }

    LotsView lots(Actor actor, Frame frame) {
        var lots = vouchers.lots(actor, null, LotLine.MOST + 1);
        var holds = vouchers.holds(actor, null, HOLDS + 1);
        var named = new HashSet<>(LotLine.parties(lots));
        named.addAll(HoldLine.parties(holds));
        var words = new LedgerWords(frame, parties.namesOf(named));
        return new LotsView(
                LotLine.of(first(lots, LotLine.MOST), words),
                HoldLine.of(first(holds, HOLDS), words),
                actor.seesAll(),
                lots.size() > LotLine.MOST,
                holds.size() > HOLDS);
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(all.size(), most));
    }

    LotView lot(Actor actor, Frame frame, UUID id, Sending sending) {
        var standing = vouchers.lot(actor, id);
        var lot = standing.lot();
        var own = accounts.of(actor, lot.budget(), id);
        var holds = vouchers.holds(actor, id, HOLDS);
        var named = new HashSet<>(LotLine.parties(List.of(standing)));
        named.addAll(AccountLine.parties(own));
        named.addAll(HoldLine.parties(holds));
        var words = new LedgerWords(frame, parties.namesOf(named));
        var reader = new LotView.Reader(actor, words, sending.returned());
        return new LotView(
                LotView.Head.of(lot, actor, words),
                StageView.of(standing::at, lot.unit(), words),
                own.stream().map(each -> LotView.use(each, lot, reader)).toList(),
                HoldLine.of(holds, words),
                actor.has(Role.OFFICER) || actor.organisations().contains(lot.holder()),
                actor.has(Role.OFFICER),
                frame.label(lot.unit()),
                LotView.left(standing),
                sending);
    }

    HoldView hold(Actor actor, Frame frame, UUID id, Sending sending) {
        var reserved = vouchers.hold(actor, id);
        var hold = reserved.hold();
        var own = accounts.ofHold(actor, id);
        var words = new LedgerWords(frame, parties.namesOf(HoldLine.parties(List.of(reserved))));
        var left = reserved.remaining() > 0;
        return new HoldView(
                HoldLine.of(reserved, words),
                id.toString(),
                own.stream()
                        .map(each -> new HoldView.Part(
                                "/ledger/lots/" + each.account().lot(), AccountLine.of(each, words)))
                        .toList(),
                frame.label(hold.unit()),
                Amounts.field(reserved.remaining(), hold.unit()),
                left && mayCapture(actor, hold),
                left && (mayCapture(actor, hold) || actor.organisations().contains(hold.holder())),
                sending.form("capture"),
                sending.form("release"),
                sending.done());
    }

    private static boolean mayCapture(Actor actor, PlacedHold hold) {
        return actor.has(Role.OFFICER) || actor.organisations().contains(hold.supplier());
    }
}
