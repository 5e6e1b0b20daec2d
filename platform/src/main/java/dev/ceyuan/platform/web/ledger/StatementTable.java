package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.ledger.Account;
import dev.ceyuan.platform.ledger.AccountHistory;
import dev.ceyuan.platform.ledger.AccountHistory.Axis;
import dev.ceyuan.platform.ledger.AccountHistory.Entry;
import dev.ceyuan.platform.ledger.AccountHistory.Place;
import dev.ceyuan.tables.TableColumn;
import dev.ceyuan.tables.TableWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a statement into a workbook, the newest entries first, page by page: an account may have more than
/// fit into memory. It ends after [#MOST] and says so.
final class StatementTable {
    static final int MOST = 50_000;

    private static final int PAGE = 1_000;

    private static final List<TableColumn> COLUMNS = List.of(
            TableColumn.whole("version", "序号", "No."),
            TableColumn.text("happened", "发生时间", "Happened"),
            TableColumn.text("recorded", "记账时间", "Recorded"),
            TableColumn.text("kind", "业务", "Transfer"),
            TableColumn.text("counter", "对方账户", "Other account"),
            TableColumn.decimal("amount", "金额", "Amount"),
            TableColumn.decimal("balance", "余额（按记账顺序）", "Balance (in the order of recording)"),
            TableColumn.text("reference", "依据", "Reference"),
            TableColumn.text("transfer", "转账编号", "Transfer id"));

    private final AccountHistory history;
    private final Actor actor;
    private final Account account;
    private final LedgerWords words;

    StatementTable(AccountHistory history, Actor actor, Account account, LedgerWords words) {
        this.history = history;
        this.actor = actor;
        this.account = account;
        this.words = words;
    }

    /// What the file is called, without its ending.
    String name() {
        return words.text("ledger.statement.file", Long.toString(account.id()));
    }

    void write(StatementQuestion asked, TableWriter writer) {
        writer.sheet(
                words.text("ledger.statement.sheet"), COLUMNS, words.frame().locale());
        @Nullable Place place = null;
        for (var written = 0; written < MOST; written += PAGE) {
            var page = history.statement(actor, account.id(), asked.question(place), PAGE + 1);
            page.stream().limit(PAGE).forEach(entry -> row(entry, writer));
            if (page.size() <= PAGE) {
                return;
            }
            place = placeOf(page.get(PAGE - 1), asked.axisOrRecorded());
        }
        writer.row(null, words.text("ledger.statement.cut", MOST));
    }

    private static Place placeOf(Entry entry, Axis axis) {
        return new Place(axis == Axis.HAPPENED ? entry.happenedAt() : entry.recordedAt(), entry.version());
    }

    private void row(Entry entry, TableWriter writer) {
        writer.row(
                entry.version(),
                words.second(entry.happenedAt()),
                words.second(entry.recordedAt()),
                words.frame().label(entry.kind()),
                words.text("ledger.account.number", words.frame().label(entry.counterKind()), entry.counter() + ""),
                Amounts.decimal(entry.amount(), account.unit()),
                Amounts.decimal(entry.balance(), account.unit()),
                entry.reference(),
                entry.transferId().toString());
    }
}
