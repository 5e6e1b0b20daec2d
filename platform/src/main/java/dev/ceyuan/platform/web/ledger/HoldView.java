package dev.ceyuan.platform.web.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A hold: what it reserves of which lots, and what the reader may do with it.
///
/// @param parts      its accounts, one a lot
/// @param most       what is left, as a field takes it
/// @param mayCapture whether the reader may say what was used
/// @param mayRelease whether he may free what is left
public record HoldView(
        HoldLine hold,
        String id,
        List<Part> parts,
        String unit,
        String most,
        boolean mayCapture,
        boolean mayRelease,
        FormView capture,
        FormView release,
        @Nullable Done done) {
    public HoldView {
        parts = List.copyOf(parts);
    }

    /// What it reserves of a lot.
    ///
    /// @param lot address
    public record Part(String lot, AccountLine account) {}
}
