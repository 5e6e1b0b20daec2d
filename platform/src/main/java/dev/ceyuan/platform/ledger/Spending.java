package dev.ceyuan.platform.ledger;

import dev.ceyuan.platform.ledger.Refusal.Reason;
import dev.ceyuan.platform.ledger.TransferRequest.Hold;
import java.time.Instant;

/// Finds the vouchers of a holder that serve a bill.
final class Spending {
    private final Book book;
    private final Instant now;

    /// @param now the moment of the batch, see [Book#moment]
    Spending(Book book, Instant now) {
        this.book = book;
        this.now = now;
    }

    /// What of the bill the holder's vouchers serve. A voucher is not reserved for longer than it is valid: it would
    /// never expire.
    Draw draw(Hold ask, Posting posting, Instant happenedAt) throws Refused {
        var draw = new Draw(ask.bill());
        var shorter = new Draw(ask.bill());
        var ends = Instant.MAX;
        for (var issued : book.issuedTo(posting.holders(), ask.unit())) {
            var lot = book.lotOf(issued);
            var terms = lot.terms();
            if (!terms.purpose().equals(ask.purpose())
                    || !terms.expiresAt().isAfter(now)
                    || !FiscalYears.isSince(lot.issuedAt(), happenedAt)
                    || !terms.admits(posting.suppliers())) {
                continue;
            }
            shorter.from(issued, terms, book.balance(issued));
            if (!terms.expiresAt().isBefore(ask.expiresAt())) {
                draw.from(issued, terms, book.balance(issued));
            } else if (book.balance(issued) > 0 && terms.expiresAt().isBefore(ends)) {
                ends = terms.expiresAt();
            }
        }
        if (draw.unserved() > 0) {
            var served = ask.bill() - draw.unserved();
            throw new Refused(
                    shorter.unserved() > 0
                            ? Refusal.insufficient(ask.bill(), served)
                            : new Refusal(Reason.VOUCHERS_END_BEFORE, ask.bill(), served, ends));
        }
        return draw;
    }
}
