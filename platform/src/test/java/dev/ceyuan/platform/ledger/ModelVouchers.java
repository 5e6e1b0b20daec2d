package dev.ceyuan.platform.ledger;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.TEN;
import static java.math.BigInteger.ZERO;

import dev.ceyuan.platform.ledger.ModelBook.Moved;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lots and holds of [LedgerModel].
final class ModelVouchers {
    private static final BigInteger WHOLE = TEN.pow(4);

    private final ModelBook book;
    private final Map<UUID, TransferRequest.Issue> lots = new HashMap<>();
    private final Map<UUID, NavigableSet<Spent>> spentFirst = new HashMap<>();
    private final Map<UUID, TransferRequest.Hold> holds = new HashMap<>();
    private final Map<UUID, List<UUID>> lotsOfHold = new HashMap<>();
    private final Map<UUID, Instant> begun = new HashMap<>();

    ModelVouchers(ModelBook book) {
        this.book = book;
    }

    /// A lot in the order in which a holder's lots are spent.
    private record Spent(Instant expiresAt, Instant issuedAt, UUID lot) implements Comparable<Spent> {
        private static final Comparator<Spent> ORDER = Comparator.comparing(Spent::expiresAt)
                .thenComparing(Spent::issuedAt)
                .thenComparing(Spent::lot);

        @Override
        public int compareTo(Spent other) {
            return ORDER.compare(this, other);
        }
    }

    /// What of a bill the lots of its holder serve.
    ///
    /// @param parts what each lot pays, where it pays something
    /// @param ends  when the first lot is over that has something and was left out because it is over too soon;
    ///              null if none was
    record Drawn(
            BigInteger unserved,
            Map<UUID, BigInteger> parts,
            @Nullable Instant ends) {}

    /// When a lot was issued, or a hold placed.
    Instant begun(UUID id) {
        return Objects.requireNonNull(begun.get(id));
    }

    void issued(TransferRequest.Issue ask, Instant happened) {
        var id = ask.basis().id();
        begun.put(id, happened);
        lots.put(id, ask);
        spentFirst
                .computeIfAbsent(ask.holder(), _ -> new TreeSet<>())
                .add(new Spent(ask.terms().expiresAt(), happened, id));
    }

    void held(TransferRequest.Hold ask, Drawn drawn, Instant happened) {
        begun.put(ask.basis().id(), happened);
        holds.put(ask.basis().id(), ask);
        lotsOfHold.put(ask.basis().id(), List.copyOf(drawn.parts().keySet()));
    }

    TransferRequest.@Nullable Issue lot(UUID id) {
        return lots.get(id);
    }

    TransferRequest.@Nullable Hold hold(UUID id) {
        return holds.get(id);
    }

    /// Lot by lot, that which is over first in front: as much of the bill as it can pay at its rate.
    ///
    /// @param toTheEnd true for lots only that are as long valid as the hold
    Drawn draw(TransferRequest.Hold ask, ModelBook.Ask when, Map<UUID, Unit> units, boolean toTheEnd) {
        Instant ends = null;
        var unserved = BigInteger.valueOf(ask.bill());
        var parts = new LinkedHashMap<UUID, BigInteger>();
        for (var id : spentFirst(ask.holder(), when.now())) {
            var lot = Objects.requireNonNull(lots.get(id));
            var terms = lot.terms();
            var fits = units.get(lot.budget()) == ask.unit()
                    && terms.purpose().equals(ask.purpose())
                    && !when.isBefore(begun(id))
                    && (terms.suppliers().isEmpty() || terms.suppliers().contains(ask.supplier()));
            if (fits && toTheEnd && terms.expiresAt().isBefore(ask.expiresAt())) {
                ends = ends == null && book.balance(issuedPlace(id)).signum() > 0 ? terms.expiresAt() : ends;
            } else if (fits) {
                var rate = BigInteger.valueOf(terms.rateBasisPoints());
                var served = largestServed(unserved, limit(id, terms), rate);
                unserved = unserved.subtract(served);
                parts.put(id, served.multiply(rate).divide(WHOLE));
            }
        }
        parts.values().removeIf(part -> part.signum() == 0);
        return new Drawn(unserved, parts, ends);
    }

    private BigInteger limit(UUID lot, LotTerms terms) {
        var balance = book.balance(issuedPlace(lot));
        return terms.holdCap() == null ? balance : balance.min(BigInteger.valueOf(terms.holdCap()));
    }

    /// The lots of a holder that are not over.
    private List<UUID> spentFirst(UUID holder, Instant now) {
        return spentFirst
                .getOrDefault(holder, new TreeSet<>())
                .tailSet(new Spent(now.plusNanos(1), Instant.EPOCH, new UUID(Long.MIN_VALUE, 0)), true)
                .stream()
                .map(Spent::lot)
                .toList();
    }

    /// By trying: the largest part of a bill for which a lot has enough, between nothing and all.
    private static BigInteger largestServed(BigInteger bill, BigInteger limit, BigInteger rate) {
        if (limit.signum() == 0) {
            return ZERO;
        }
        var low = ZERO;
        var high = bill;
        while (low.compareTo(high) < 0) {
            var middle = low.add(high).add(ONE).shiftRight(1);
            if (middle.multiply(rate).divide(WHOLE).compareTo(limit) <= 0) {
                low = middle;
            } else {
                high = middle.subtract(ONE);
            }
        }
        return low;
    }

    List<Moved> reserve(TransferRequest.Hold ask, Drawn drawn) {
        var moved = new ArrayList<Moved>();
        drawn.parts().forEach((lot, part) -> moved.add(new Moved(issuedPlace(lot), heldPlace(lot, ask), part)));
        return moved;
    }

    /// Takes what is left of a hold, up to an amount, back to its lots or on to where it is used.
    List<Moved> take(TransferRequest.Hold hold, BigInteger most, boolean toUse) {
        var taken = new ArrayList<Moved>();
        var rest = most;
        for (var lot : lotsOfHold.getOrDefault(hold.basis().id(), List.of())) {
            var part = book.balance(heldPlace(lot, hold)).min(rest);
            if (part.signum() > 0) {
                rest = rest.subtract(part);
                var to = toUse ? ModelBook.place("USED", budgetOf(lot), lot, hold.supplier(), null) : issuedPlace(lot);
                taken.add(new Moved(heldPlace(lot, hold), to, part));
            }
        }
        return taken;
    }

    private UUID budgetOf(UUID lot) {
        return Objects.requireNonNull(lots.get(lot)).budget();
    }

    String issuedPlace(UUID lot) {
        return ModelBook.place("ISSUED", budgetOf(lot), lot, null, null);
    }

    private String heldPlace(UUID lot, TransferRequest.Hold hold) {
        return ModelBook.place(
                "HELD", budgetOf(lot), lot, hold.supplier(), hold.basis().id());
    }
}
