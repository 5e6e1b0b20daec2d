package dev.ceyuan.platform.ledger;

import java.util.ArrayList;
import java.util.List;

/// Divides a bill among vouchers. Each lot serves as much of what the lots before it left as it can pay
/// at its own rate, and no part of a bill is served twice.
///
/// Whole fen: of the part it serves a lot pays `⌊part × rate⌋`. So a lot serves the largest part for
/// which that is not more than it holds.
final class Draw {
    private final List<Part> parts = new ArrayList<>();
    private long unserved;

    /// What one lot pays.
    record Part(Account issued, long amount) {}

    Draw(long bill) {
        this.unserved = bill;
    }

    /// Lets a lot serve what it can.
    ///
    /// @param balance what the lot holds
    void from(Account issued, LotTerms terms, long balance) {
        var available = terms.holdCap() == null ? balance : Math.min(balance, terms.holdCap());
        if (unserved == 0 || available == 0) {
            return;
        }
        var served = Math.min(unserved, terms.billFor(available));
        var paid = terms.paidOf(served);
        unserved -= served;
        if (paid > 0) {
            parts.add(new Part(issued, paid));
        }
    }

    long unserved() {
        return unserved;
    }

    List<Part> parts() {
        return parts;
    }
}
