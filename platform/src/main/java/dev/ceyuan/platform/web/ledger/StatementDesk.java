package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.ledger.Account;
import dev.ceyuan.platform.ledger.AccountHistory;
import dev.ceyuan.platform.ledger.AccountHistory.Axis;
import dev.ceyuan.platform.ledger.AccountHistory.Standing;
import dev.ceyuan.platform.web.Frame;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together the statement of an account.
@Component
final class StatementDesk {
    private static final int PAGE = 50;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final AccountHistory history;
    private final Parties parties;

    StatementDesk(AccountHistory history, Parties parties) {
        this.history = history;
        this.parties = parties;
    }

    AccountHistory history() {
        return history;
    }

    /// The number of an account.
    ///
    /// @throws NoSuchObject if the text is none: then there is no such account
    static long number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new NoSuchObject("account", text);
        }
        return Long.parseLong(text);
    }

    LedgerWords words(Frame frame, Standing standing) {
        return new LedgerWords(frame, parties.namesOf(AccountLine.parties(List.of(standing))));
    }

    StatementView statement(Actor actor, Frame frame, long id, StatementQuestion asked) {
        var standing = history.find(actor, id);
        var words = words(frame, standing);
        var unit = standing.account().unit();
        var found = history.statement(actor, id, asked.question(), PAGE + 1);
        var more = found.size() > PAGE;
        var entries = more ? found.subList(0, PAGE) : found;
        var path = "/ledger/accounts/" + id;
        var axis = asked.axisOrRecorded();
        return new StatementView(
                AccountLine.of(standing, words),
                frame.label(unit),
                owner(actor, standing.account()),
                asked,
                entries.stream()
                        .map(entry -> EntryRow.of(entry, unit, false, words))
                        .toList(),
                asked.address(path, Axis.HAPPENED, null),
                asked.address(path, Axis.RECORDED, null),
                more ? asked.address(path, axis, Cursor.of(entries.getLast(), axis)) : null,
                asked.address(path + "/statement.xlsx", axis, null),
                balance(actor, standing.account(), asked, words));
    }

    /// The page of what an account belongs to.
    private static @Nullable String owner(Actor actor, Account account) {
        if (account.lot() != null) {
            return "/ledger/lots/" + account.lot();
        }
        return actor.seesAll() ? "/ledger/budgets/" + account.budget() : null;
    }

    private StatementView.@Nullable BalanceView balance(
            Actor actor, Account account, StatementQuestion asked, LedgerWords words) {
        if (!asked.asksForBalance()) {
            return null;
        }
        return asked.moment()
                .map(at -> new StatementView.BalanceView(
                        words.minute(at),
                        words.amount(history.balance(actor, account.id(), Axis.HAPPENED, at), account.unit()),
                        words.amount(history.balance(actor, account.id(), Axis.RECORDED, at), account.unit()),
                        false))
                .orElse(StatementView.BalanceView.UNREAD);
    }
}
