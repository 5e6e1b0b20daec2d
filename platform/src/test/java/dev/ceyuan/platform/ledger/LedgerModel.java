package dev.ceyuan.platform.ledger;

import static java.math.BigInteger.TEN;
import static java.math.BigInteger.ZERO;

import dev.ceyuan.platform.ledger.Refusal.Reason;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// What the ledger must do, written a second time: one request after the other, in memory, with words for
/// accounts and big integers for amounts. It shares no code with the ledger but the words of requests and
/// refusals.
final class LedgerModel {
    private static final BigInteger WHOLE = TEN.pow(4);

    private final Map<String, BigInteger> balances = new TreeMap<>();
    private final Map<UUID, Unit> budgets = new HashMap<>();
    private final Map<UUID, TransferRequest.Issue> lots = new HashMap<>();
    private final Map<UUID, NavigableSet<Spent>> spentFirst = new HashMap<>();
    private final Map<UUID, TransferRequest.Hold> holds = new HashMap<>();
    private final Map<UUID, List<UUID>> lotsOfHold = new HashMap<>();
    private final Map<UUID, List<Moved>> moves = new HashMap<>();
    private final Map<UUID, String> kinds = new HashMap<>();
    private final Set<UUID> corrected = new HashSet<>();
    private final Map<UUID, Asked> asked = new HashMap<>();
    private final Set<Integer> open = new HashSet<>();

    /// One movement, in words.
    record Moved(String from, String to, BigInteger amount) {
        @Override
        public String toString() {
            return "%s -> %s %d".formatted(from, to, amount);
        }
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

    private record Asked(String actor, TransferRequest request, String answer) {}

    void opens(int year) {
        open.add(year);
    }

    void closes(int year) {
        open.remove(year);
    }

    void has(UUID budget, Unit unit) {
        budgets.put(budget, unit);
    }

    /// What every account holds that ever held something.
    Map<String, BigInteger> balances() {
        return balances;
    }

    static String place(String kind, Object budget, Object lot, Object supplier, Object hold) {
        return "%s %s %s %s %s".formatted(kind, budget, lot, supplier, hold);
    }

    /// The answer, in words.
    ///
    /// @param now the moment at which the ledger answered
    String answer(String actor, TransferRequest request, Instant now) {
        var id = request.basis().id();
        var before = asked.get(id);
        if (before != null) {
            return before.actor().equals(actor) && before.request().equals(request) ? before.answer() : "CONFLICT";
        }
        var answer = decided(request, now);
        if (!answer.startsWith("UNKNOWN")) {
            asked.put(id, new Asked(actor, request, answer));
        }
        return answer;
    }

    private String decided(TransferRequest request, Instant now) {
        var happened =
                request.basis().happenedAt() == null ? now : request.basis().happenedAt();
        if (happened.isAfter(now)) {
            return refused(Reason.IN_FUTURE, null, null, now);
        }
        if (!open.contains(happened.atOffset(ZoneOffset.ofHours(8)).getYear())) {
            return refused(Reason.YEAR_NOT_OPEN, null, null, happened);
        }
        return switch (request) {
            case TransferRequest.Appropriate ask -> appropriate(ask);
            case TransferRequest.Return ask ->
                !budgets.containsKey(ask.budget())
                        ? "UNKNOWN"
                        : one(ask, "RETURN", budget(ask.budget()), treasury(ask.budget()), ask.amount());
            case TransferRequest.Issue ask -> issue(ask, now);
            case TransferRequest.Revoke ask ->
                !lots.containsKey(ask.lot())
                        ? "UNKNOWN"
                        : one(
                                ask,
                                "REVOKE",
                                issued(ask.lot()),
                                budget(lots.get(ask.lot()).budget()),
                                ask.amount());
            case TransferRequest.Expire ask -> expire(ask, now);
            case TransferRequest.Hold ask -> hold(ask, now);
            case TransferRequest.Release ask -> free(ask, "RELEASE", ask.hold());
            case TransferRequest.Lapse ask -> lapse(ask, now);
            case TransferRequest.Capture ask -> capture(ask, now);
            case TransferRequest.Advance ask -> advance(ask);
            case TransferRequest.Correct ask -> correct(ask);
        };
    }

    private String appropriate(TransferRequest.Appropriate ask) {
        if (!budgets.containsKey(ask.budget())) {
            return "UNKNOWN";
        }
        var moved = new Moved(treasury(ask.budget()), budget(ask.budget()), BigInteger.valueOf(ask.amount()));
        return posted(ask, "APPROPRIATE", List.of(moved));
    }

    private String issue(TransferRequest.Issue ask, Instant now) {
        if (!budgets.containsKey(ask.budget())) {
            return "UNKNOWN";
        }
        if (!ask.terms().expiresAt().isAfter(now)) {
            return refused(Reason.ALREADY_OVER, null, null, ask.terms().expiresAt());
        }
        var id = ask.basis().id();
        var to = place("ISSUED", ask.budget(), id, null, null);
        var answer = one(ask, "ISSUE", budget(ask.budget()), to, ask.amount());
        if (answer.startsWith("POSTED")) {
            lots.put(id, ask);
            spentFirst
                    .computeIfAbsent(ask.holder(), _ -> new TreeSet<>())
                    .add(new Spent(ask.terms().expiresAt(), now, id));
        }
        return answer;
    }

    private String expire(TransferRequest.Expire ask, Instant now) {
        var lot = lots.get(ask.lot());
        if (lot == null) {
            return "UNKNOWN";
        }
        if (lot.terms().expiresAt().isAfter(now)) {
            return refused(Reason.NOT_YET_OVER, null, null, lot.terms().expiresAt());
        }
        var rest = balance(issued(ask.lot()));
        return rest.signum() == 0
                ? refused(Reason.NOTHING_LEFT, null, null, null)
                : posted(ask, "EXPIRE", List.of(new Moved(issued(ask.lot()), budget(lot.budget()), rest)));
    }

    /// The lots of a holder that are not over, that which is spent first in front.
    private List<UUID> spentFirst(UUID holder, Instant now) {
        return spentFirst
                .getOrDefault(holder, new TreeSet<>())
                .tailSet(new Spent(now.plusNanos(1), Instant.EPOCH, new UUID(Long.MIN_VALUE, 0)), true)
                .stream()
                .map(Spent::lot)
                .toList();
    }

    private String hold(TransferRequest.Hold ask, Instant now) {
        if (!ask.expiresAt().isAfter(now)) {
            return refused(Reason.ALREADY_OVER, null, null, ask.expiresAt());
        }
        var bill = BigInteger.valueOf(ask.bill());
        var parts = new LinkedHashMap<UUID, BigInteger>();
        for (var id : spentFirst(ask.holder(), now)) {
            var lot = lots.get(id);
            if (budgets.get(lot.budget()) == ask.unit()
                    && lot.terms().purpose().equals(ask.purpose())
                    && (lot.terms().suppliers().isEmpty()
                            || lot.terms().suppliers().contains(ask.supplier()))) {
                var cap = lot.terms().holdCap();
                var limit =
                        cap == null ? balance(issued(id)) : balance(issued(id)).min(BigInteger.valueOf(cap));
                var rate = BigInteger.valueOf(lot.terms().rateBasisPoints());
                var served = largestServed(bill, limit, rate);
                bill = bill.subtract(served);
                parts.put(id, served.multiply(rate).divide(WHOLE));
            }
        }
        parts.values().removeIf(part -> part.signum() == 0);
        if (bill.signum() > 0) {
            return refused(
                    Reason.INSUFFICIENT,
                    ask.bill(),
                    BigInteger.valueOf(ask.bill()).subtract(bill),
                    null);
        }
        if (parts.isEmpty()) {
            return refused(Reason.NOTHING_DUE, null, null, null);
        }
        holds.put(ask.basis().id(), ask);
        lotsOfHold.put(ask.basis().id(), List.copyOf(parts.keySet()));
        var moved = new ArrayList<Moved>();
        parts.forEach((lot, part) -> moved.add(new Moved(issued(lot), held(lot, ask), part)));
        return posted(ask, "HOLD", moved);
    }

    /// By trying: the largest part of a bill for which a lot has enough, between nothing and all.
    private static BigInteger largestServed(BigInteger bill, BigInteger limit, BigInteger rate) {
        if (limit.signum() == 0) {
            return ZERO;
        }
        var low = ZERO;
        var high = bill;
        while (low.compareTo(high) < 0) {
            var middle = low.add(high).add(BigInteger.ONE).shiftRight(1);
            if (middle.multiply(rate).divide(WHOLE).compareTo(limit) <= 0) {
                low = middle;
            } else {
                high = middle.subtract(BigInteger.ONE);
            }
        }
        return low;
    }

    private List<Moved> left(UUID hold, BigInteger most, boolean toUse) {
        var ask = holds.get(hold);
        var taken = new ArrayList<Moved>();
        var rest = most;
        for (var lot : lotsOfHold.get(hold)) {
            var part = balance(held(lot, ask)).min(rest);
            if (part.signum() > 0) {
                rest = rest.subtract(part);
                var used = place("USED", lots.get(lot).budget(), lot, ask.supplier(), null);
                taken.add(new Moved(held(lot, ask), toUse ? used : issued(lot), part));
            }
        }
        return taken;
    }

    private String free(TransferRequest ask, String kind, UUID hold) {
        if (!holds.containsKey(hold)) {
            return "UNKNOWN";
        }
        var back = left(hold, TEN.pow(30), false);
        return back.isEmpty() ? refused(Reason.NOTHING_LEFT, null, null, null) : posted(ask, kind, back);
    }

    private String lapse(TransferRequest.Lapse ask, Instant now) {
        var hold = holds.get(ask.hold());
        return hold != null && hold.expiresAt().isAfter(now)
                ? refused(Reason.NOT_YET_OVER, null, null, hold.expiresAt())
                : free(ask, "LAPSE", ask.hold());
    }

    private String capture(TransferRequest.Capture ask, Instant now) {
        var hold = holds.get(ask.hold());
        if (hold == null) {
            return "UNKNOWN";
        }
        if (!hold.expiresAt().isAfter(now)) {
            return refused(Reason.HOLD_EXPIRED, null, null, hold.expiresAt());
        }
        var used = left(ask.hold(), BigInteger.valueOf(ask.amount()), true);
        var sum = used.stream().map(Moved::amount).reduce(ZERO, BigInteger::add);
        return sum.equals(BigInteger.valueOf(ask.amount()))
                ? posted(ask, "CAPTURE", used)
                : refused(Reason.INSUFFICIENT, ask.amount(), sum, null);
    }

    private String advance(TransferRequest.Advance ask) {
        var lot = lots.get(ask.lot());
        if (lot == null) {
            return "UNKNOWN";
        }
        var words = switch (ask.step()) {
            case VERIFY -> List.of("USED", "VERIFIED");
            case APPROVE -> List.of("VERIFIED", "PAYABLE");
            case PAY -> List.of("PAYABLE", "PAID");
            case DISPUTE -> List.of(String.valueOf(ask.from()), "DISPUTED");
            case UPHOLD -> List.of("DISPUTED", "VERIFIED");
            case REJECT -> List.of("DISPUTED", "ISSUED");
            case RECOVER -> List.of("PAID", "RECOVERED");
            case REPAY -> List.of("RECOVERED", "TREASURY");
        };
        var to = switch (words.getLast()) {
            case "ISSUED" -> issued(ask.lot());
            case "TREASURY" -> treasury(lot.budget());
            default -> place(words.getLast(), lot.budget(), ask.lot(), ask.supplier(), null);
        };
        var from = place(words.getFirst(), lot.budget(), ask.lot(), ask.supplier(), null);
        return one(ask, ask.step().name(), from, to, ask.amount());
    }

    private String correct(TransferRequest.Correct ask) {
        var wrong = moves.get(ask.transfer());
        if (wrong == null) {
            return "UNKNOWN";
        }
        if (kinds.get(ask.transfer()).equals("CORRECT")) {
            return refused(Reason.IS_CORRECTION, null, null, null);
        }
        if (corrected.contains(ask.transfer())) {
            return refused(Reason.ALREADY_CORRECTED, null, null, null);
        }
        var back = wrong.reversed().stream()
                .map(moved -> new Moved(moved.to(), moved.from(), moved.amount()))
                .toList();
        for (var moved : back) { // the accounts of one transfer are all different on the giving side
            if (!moved.from().startsWith("TREASURY") && balance(moved.from()).compareTo(moved.amount()) < 0) {
                return refused(Reason.INSUFFICIENT, moved.amount().longValue(), balance(moved.from()), null);
            }
        }
        corrected.add(ask.transfer());
        return posted(ask, "CORRECT", back);
    }

    private String one(TransferRequest ask, String kind, String from, String to, long amount) {
        return balance(from).compareTo(BigInteger.valueOf(amount)) < 0
                ? refused(Reason.INSUFFICIENT, amount, balance(from), null)
                : posted(ask, kind, List.of(new Moved(from, to, BigInteger.valueOf(amount))));
    }

    private String posted(TransferRequest ask, String kind, List<Moved> moved) {
        for (var each : moved) {
            balances.merge(each.from(), each.amount().negate(), BigInteger::add);
            balances.merge(each.to(), each.amount(), BigInteger::add);
        }
        moves.put(ask.basis().id(), moved);
        kinds.put(ask.basis().id(), kind);
        return "POSTED %s %s".formatted(kind, moved);
    }

    static String refused(Reason reason, Object asked, Object available, Object moment) {
        return "REFUSED %s %s %s %s".formatted(reason, asked, available, moment);
    }

    private BigInteger balance(String place) {
        return balances.getOrDefault(place, ZERO);
    }

    private static String treasury(UUID budget) {
        return place("TREASURY", budget, null, null, null);
    }

    private static String budget(UUID budget) {
        return place("BUDGET", budget, null, null, null);
    }

    private String issued(UUID lot) {
        return place("ISSUED", lots.get(lot).budget(), lot, null, null);
    }

    private String held(UUID lot, TransferRequest.Hold hold) {
        return place(
                "HELD",
                lots.get(lot).budget(),
                lot,
                hold.supplier(),
                hold.basis().id());
    }
}
