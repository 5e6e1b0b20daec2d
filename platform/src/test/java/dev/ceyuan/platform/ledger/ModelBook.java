package dev.ceyuan.platform.ledger;

import static java.math.BigInteger.ZERO;

import dev.ceyuan.platform.ledger.Refusal.Reason;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What accounts hold in [LedgerModel], and what was moved, in words.
final class ModelBook {
    private static final Set<String> OF_USE = Set.of("USED", "VERIFIED", "PAYABLE", "PAID", "DISPUTED", "RECOVERED");

    private final Map<String, BigInteger> balances = new TreeMap<>();
    private final Map<UUID, Done> done = new HashMap<>();
    /// When something last went on from an account of a use, as a number of transfers.
    private final Map<String, Integer> lastGone = new HashMap<>();

    /// A request that is in time.
    record Ask(UUID id, Instant happened, Instant now) {
        /// True if it happened on an earlier day in Beijing.
        boolean isBefore(Instant moment) {
            return day(happened) < day(moment);
        }

        private static long day(Instant moment) {
            return Math.floorDiv(moment.getEpochSecond() + 8 * 3_600, 86_400L);
        }
    }

    /// One movement.
    record Moved(String from, String to, BigInteger amount) {
        Moved back() {
            return new Moved(to, from, amount);
        }

        @Override
        public String toString() {
            return "%s -> %s %d".formatted(from, to, amount);
        }
    }

    /// A transfer, the n-th of all.
    record Done(String kind, List<Moved> moved, Instant happened, int nth) {}

    /// An account in words.
    ///
    /// @param rest lot, supplier and hold, null for none
    static String place(String kind, Object budget, @Nullable Object... rest) {
        return kind + " " + budget + " "
                + Arrays.stream(rest).map(String::valueOf).collect(Collectors.joining(" "));
    }

    static String treasury(UUID budget) {
        return place("TREASURY", budget, null, null, null);
    }

    static String budget(UUID budget) {
        return place("BUDGET", budget, null, null, null);
    }

    static String refused(Reason reason, @Nullable Object asked, @Nullable Object available, @Nullable Object moment) {
        return "REFUSED %s %s %s %s".formatted(reason, asked, available, moment);
    }

    static String refused(Reason reason) {
        return refused(reason, null, null, null);
    }

    static String refused(Reason reason, Object moment) {
        return refused(reason, null, null, moment);
    }

    static String insufficient(Object asked, Object available) {
        return refused(Reason.INSUFFICIENT, asked, available, null);
    }

    String posted(Ask ask, String kind, List<Moved> moved) {
        for (var each : moved) {
            if (!kind.equals("CORRECT") && isOfUse(each.from())) {
                lastGone.put(each.from(), done.size());
            }
            balances.merge(each.from(), each.amount().negate(), BigInteger::add);
            balances.merge(each.to(), each.amount(), BigInteger::add);
        }
        done.put(ask.id(), new Done(kind, moved, ask.happened(), done.size()));
        return "POSTED %s %s".formatted(kind, moved);
    }

    /// Moves an amount if it is there.
    String ifThere(Ask ask, String kind, Moved moved) {
        return balance(moved.from()).compareTo(moved.amount()) < 0
                ? insufficient(moved.amount(), balance(moved.from()))
                : posted(ask, kind, List.of(moved));
    }

    BigInteger balance(String place) {
        return balances.getOrDefault(place, ZERO);
    }

    @Nullable
    Done done(UUID id) {
        return done.get(id);
    }

    /// True if something went on, after a transfer, from an account of a use to which it brought something.
    boolean hasMovedOn(Done transfer) {
        return transfer.moved().stream()
                .map(Moved::to)
                .anyMatch(place -> isOfUse(place) && lastGone.getOrDefault(place, -1) > transfer.nth());
    }

    private static boolean isOfUse(String place) {
        return OF_USE.contains(place.substring(0, place.indexOf(' ')));
    }

    /// What every account holds that ever held something.
    Map<String, Long> balances() {
        var all = new TreeMap<String, Long>();
        balances.forEach((place, balance) -> all.put(place, balance.longValueExact()));
        return all;
    }
}
