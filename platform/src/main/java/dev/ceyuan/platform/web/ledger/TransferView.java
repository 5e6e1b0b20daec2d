package dev.ceyuan.platform.web.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A transfer: what it moved, what it rests on, and what stands around it on its accounts.
///
/// @param corrects    address of the transfer that it turned round, null if it is no correction
/// @param correctedBy address of the transfer that turned it round, null if none did
/// @param history     address of what the audit log says of it, null if that is not for the reader
/// @param correction  the form that turns it round, null if the reader may not, or it cannot be
public record TransferView(
        Basis basis,
        List<LegView> legs,
        List<Neighbours> neighbours,
        @Nullable String corrects,
        @Nullable String correctedBy,
        @Nullable String history,
        @Nullable FormView correction,
        @Nullable Done done) {
    public TransferView {
        legs = List.copyOf(legs);
        neighbours = List.copyOf(neighbours);
    }

    /// What the transfer rests on.
    public record Basis(
            String id,
            long no,
            String kind,
            String amount,
            String happenedAt,
            String recordedAt,
            String actor,
            String reference,
            String note) {}

    /// From account to account.
    public record LegView(Side from, Side to, String amount) {}

    /// One end of a leg.
    ///
    /// @param href null if the account is not for the reader
    public record Side(String label, @Nullable String href) {}

    /// What stands before and after it on an account.
    public record Neighbours(AccountLine account, List<EntryRow> entries) {
        public Neighbours {
            entries = List.copyOf(entries);
        }
    }
}
