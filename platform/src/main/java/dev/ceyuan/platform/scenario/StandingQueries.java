package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Affected;
import dev.ceyuan.matching.Item;
import dev.ceyuan.matching.MatchIndex;
import dev.ceyuan.matching.MatchRequest;
import dev.ceyuan.matching.Side;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whose lists may change because entries of the other side did.
///
/// To ask the index which lists one entry enters means to rank every one of them. From a few changed
/// entries on it is therefore cheaper to compute all lists again, and with very many lists only those are
/// computed that the changed entry itself would look for first; a list further down is then brought up to
/// date by its own next change.
final class StandingQueries {
    private static final int ALL_FROM = 3;
    private static final int MOST_RANKED = 2_000;
    private static final int LOOKED_AT = 200;

    private final MatchIndex index;

    StandingQueries(MatchIndex index) {
        this.index = index;
    }

    /// Ids of the other side.
    ///
    /// @param changed entries of one side as the index has them
    Set<String> concerned(Side side, List<Item> changed) {
        var others = index.revisions(side.opposite()).keySet();
        if (changed.isEmpty()) {
            return Set.of();
        }
        if (others.size() <= MOST_RANKED) {
            return changed.size() >= ALL_FROM ? others : entered(changed.stream());
        }
        return changed.stream().flatMap(this::foremost).collect(Collectors.toSet());
    }

    private Set<String> entered(Stream<Item> changed) {
        return changed.flatMap(item -> index.affected(item).stream())
                .map(Affected::id)
                .collect(Collectors.toSet());
    }

    private Stream<String> foremost(Item item) {
        return index.match(MatchRequest.of(item, LOOKED_AT)).matches().stream()
                .map(match -> match.item().id());
    }
}
