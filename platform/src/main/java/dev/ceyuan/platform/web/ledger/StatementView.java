package dev.ceyuan.platform.web.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The statement of an account.
///
/// @param of         address of what the account belongs to, null if that is not for the reader
/// @param happened   address of the same by when it happened
/// @param recorded   address of the same by when it was recorded
/// @param next       address of the older entries, null if there are none
/// @param export     address of the whole as a file
/// @param balance    what it held at the moment that was asked for, null if none was
public record StatementView(
        AccountLine account,
        String unit,
        @Nullable String of,
        StatementQuestion question,
        List<EntryRow> entries,
        String happened,
        String recorded,
        @Nullable String next,
        String export,
        @Nullable BalanceView balance) {
    public StatementView {
        entries = List.copyOf(entries);
    }

    /// What an account held.
    ///
    /// @param unread whether the moment is none
    public record BalanceView(String moment, String happened, String recorded, boolean unread) {
        static final BalanceView UNREAD = new BalanceView("", "", "", true);
    }
}
