package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.SearchHit;
import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Reads lists of matches and leaves out what the actor may not see.
@Component
class MatchReader {
    private final MatchStore matches;
    private final EntryStore entries;
    private final EntryReader reader;
    private final MatchingRules rules;

    MatchReader(MatchStore matches, EntryStore entries, EntryReader reader, MatchingRules rules) {
        this.rules = rules;
        this.matches = matches;
        this.entries = entries;
        this.reader = reader;
    }

    List<RankedMatch> list(Actor actor, Entry head) {
        var stored = matches.list(head.side(), head.id());
        var visible = entries(
                        actor, stored.stream().map(MatchStore.Stored::other).toList())
                .stream()
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        var shown = new ArrayList<RankedMatch>();
        for (var line : stored) {
            var other = visible.get(line.other());
            if (other != null && shown.size() < rules.base().limits().listLength()) {
                shown.add(new RankedMatch(
                        other, shown.size() + 1, shown(head, other, line), line.firstAt(), line.computedAt()));
            }
        }
        return shown;
    }

    /// The origins of values may tell whose a need is; they go with the owner.
    private static MatchReasons shown(Entry head, Entry other, MatchStore.Stored line) {
        return head.owner().hidden() || other.owner().hidden() ? line.reasons().withoutOrigins() : line.reasons();
    }

    /// The entries that the actor may see, in the order of the ids.
    List<Entry> entries(Actor actor, List<UUID> ids) {
        var found = reader.named(actor, entries.findAll(actor, ids)).stream()
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    List<SearchHit> hits(Actor actor, Side side, String typed, int top) {
        return reader.hits(actor, side, typed, top);
    }
}
