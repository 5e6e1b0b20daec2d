package dev.ceyuan.matching;

import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;

/// The score of the last place of the lists of items, as last worked out: what a new item of the other side
/// has to reach.
///
/// A list only gets better when items are added, so a remembered score is a lower bound until an item is
/// removed or changed; then every score of that side's lists is forgotten.
final class StandingLists {

    private final Map<Side, Map<String, Double>> lastPlaces =
            Map.of(Side.NEED, new ConcurrentHashMap<>(), Side.OFFER, new ConcurrentHashMap<>());

    void remember(Side side, String id, double lastPlace) {
        of(side).put(id, lastPlace);
    }

    OptionalDouble lastPlace(Side side, String id) {
        var score = of(side).get(id);
        return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    /// An item changed: its own list is another one now.
    void forget(Side side, String id) {
        of(side).remove(id);
    }

    /// An item that may stand on lists went away or changed.
    void forgetAll(Side side) {
        of(side).clear();
    }

    private Map<String, Double> of(Side side) {
        return Objects.requireNonNull(lastPlaces.get(side));
    }
}
