package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.ledger.AccountHistory.Entry;
import dev.ceyuan.platform.ledger.Unit;

/// A line of an account.
///
/// @param in   what it took, empty if it gave
/// @param out  what it gave, empty if it took
/// @param mine whether it is of the transfer that the page is about
public record EntryRow(
        String transfer,
        String kind,
        String counter,
        String in,
        String out,
        String balance,
        String happenedAt,
        String recordedAt,
        String reference,
        boolean mine) {
    static EntryRow of(Entry entry, Unit unit, boolean mine, LedgerWords words) {
        return new EntryRow(
                entry.transferId().toString(),
                words.frame().label(entry.kind()),
                words.frame().label(entry.counterKind()),
                entry.amount() > 0 ? Amounts.plain(entry.amount(), unit) : "",
                entry.amount() < 0 ? Amounts.plain(-entry.amount(), unit) : "",
                Amounts.plain(entry.balance(), unit),
                words.minute(entry.happenedAt()),
                words.minute(entry.recordedAt()),
                entry.reference(),
                mine);
    }
}
