package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.ledger.AccountHistory;
import dev.ceyuan.platform.ledger.AccountHistory.Corrections;
import dev.ceyuan.platform.ledger.AccountHistory.Entry;
import dev.ceyuan.platform.ledger.AccountHistory.Standing;
import dev.ceyuan.platform.ledger.AccountKind;
import dev.ceyuan.platform.ledger.Leg;
import dev.ceyuan.platform.ledger.Transfer;
import dev.ceyuan.platform.ledger.TransferKind;
import dev.ceyuan.platform.ledger.Unit;
import dev.ceyuan.platform.web.Frame;
import dev.ceyuan.platform.web.ledger.TransferView.LegView;
import dev.ceyuan.platform.web.ledger.TransferView.Neighbours;
import dev.ceyuan.platform.web.ledger.TransferView.Side;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together the page of a transfer.
@Component
final class TransferDesk {
    private static final int EACH_SIDE = 2;
    /// Of a transfer with more accounts, the neighbours are shown on the first ones.
    private static final int MOST_ACCOUNTS = 20;

    private final AccountHistory history;
    private final Parties parties;

    TransferDesk(AccountHistory history, Parties parties) {
        this.history = history;
        this.parties = parties;
    }

    Transfer find(Actor actor, UUID id) {
        return history.transfer(actor, id);
    }

    /// What the amounts of a transfer count.
    Unit unitOf(Actor actor, Transfer transfer) {
        return history.accounts(actor, transfer).getFirst().account().unit();
    }

    TransferView view(Actor actor, Frame frame, UUID id, Sending sending) {
        var transfer = find(actor, id);
        var accounts = history.accounts(actor, transfer);
        var words = new LedgerWords(frame, parties.namesOf(AccountLine.parties(accounts)));
        var unit = accounts.getFirst().account().unit();
        var around = new LinkedHashMap<Long, List<Entry>>();
        accounts.stream().limit(MOST_ACCOUNTS).forEach(standing -> {
            var account = standing.account().id();
            around.put(account, history.around(actor, account, transfer, EACH_SIDE));
        });
        var sides = new Sides(accounts, around, transfer, words);
        var corrections = history.corrections(transfer);
        return new TransferView(
                basis(transfer, unit, words),
                transfer.legs().stream().map(leg -> sides.leg(leg, unit)).toList(),
                neighbours(accounts, around, transfer, words),
                address(corrections.of()),
                address(corrections.by()),
                actor.has(Role.AUDITOR) ? "/audit?kind=transfer&object=" + id : null,
                mayBeCorrected(actor, transfer, corrections) ? sending.form("correct") : null,
                sending.done());
    }

    private static boolean mayBeCorrected(Actor actor, Transfer transfer, Corrections corrections) {
        return actor.has(Role.OFFICER) && transfer.kind() != TransferKind.CORRECT && corrections.by() == null;
    }

    private static @Nullable String address(@Nullable UUID transfer) {
        return transfer == null ? null : "/ledger/transfers/" + transfer;
    }

    private static TransferView.Basis basis(Transfer transfer, Unit unit, LedgerWords words) {
        return new TransferView.Basis(
                transfer.id().toString(),
                transfer.no(),
                words.frame().label(transfer.kind()),
                words.amount(transfer.amount(), unit),
                words.second(transfer.happenedAt()),
                words.second(transfer.recordedAt()),
                transfer.actor(),
                transfer.reference(),
                transfer.note());
    }

    private static List<Neighbours> neighbours(
            List<Standing> accounts, Map<Long, List<Entry>> around, Transfer transfer, LedgerWords words) {
        return accounts.stream()
                .filter(standing -> around.containsKey(standing.account().id()))
                .map(standing -> {
                    var unit = standing.account().unit();
                    var entries = around.getOrDefault(standing.account().id(), List.of()).stream()
                            .map(entry ->
                                    EntryRow.of(entry, unit, entry.transferId().equals(transfer.id()), words))
                            .toList();
                    return new Neighbours(AccountLine.of(standing, words), entries);
                })
                .toList();
    }

    /// The ends of legs. Of an account that is not for the reader he sees what kind it is, as on his own
    /// statement, and no more.
    private static final class Sides {
        private final Map<Long, Standing> seen = new HashMap<>();
        private final Map<Long, AccountKind> kinds = new HashMap<>();
        private final LedgerWords words;

        Sides(List<Standing> accounts, Map<Long, List<Entry>> around, Transfer transfer, LedgerWords words) {
            this.words = words;
            accounts.forEach(standing -> seen.put(standing.account().id(), standing));
            around.values().stream()
                    .flatMap(List::stream)
                    .filter(entry -> entry.transferId().equals(transfer.id()))
                    .forEach(entry -> kinds.put(entry.counter(), entry.counterKind()));
        }

        LegView leg(Leg leg, Unit unit) {
            return new LegView(side(leg.from()), side(leg.to()), words.amount(leg.amount(), unit));
        }

        private Side side(long account) {
            var standing = seen.get(account);
            if (standing != null) {
                var line = AccountLine.of(standing, words);
                var label = line.supplier() == null
                        ? line.kind()
                        : words.text("ledger.account.at", line.kind(), line.supplier());
                return new Side(label, "/ledger/accounts/" + account);
            }
            var kind = kinds.get(account);
            return new Side(
                    kind == null
                            ? words.text("ledger.account.other")
                            : words.frame().label(kind),
                    null);
        }
    }
}
