package dev.ceyuan.benchmarks;

import dev.ceyuan.matching.Side;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.UUID;

/// Whether database, index, lists of matches and audit log say the same. Everything that differs is said in
/// words.
final class Agreement {
    /// Lists on each side that are computed again and compared, per look.
    static final int LISTS = 12;

    /// Word statistics move a little with every entry that comes or goes, and lists are not computed again for
    /// that alone: entries whose scores now differ by less may stand in either order.
    private static final double ALIKE = 0.005;

    private final Books books;
    private final IndexCopy index;

    Agreement(Books books, IndexCopy index) {
        this.books = books;
        this.index = index;
    }

    /// What differs between the published entries in the database and those in the index.
    List<String> indexDifferences() throws SQLException {
        var differences = new ArrayList<String>();
        for (var side : Side.values()) {
            var wanted = books.published(side);
            var present = index.revisions(side);
            var ids = new TreeSet<>(wanted.keySet());
            ids.addAll(present.keySet());
            for (var id : ids) {
                if (!Objects.equals(wanted.get(id), present.get(id))) {
                    differences.add("%s %s: revision %s in the database, %s in the index"
                            .formatted(side, id, wanted.get(id), present.get(id)));
                }
            }
        }
        return differences;
    }

    /// What differs between stored lists and lists computed now, for a part of the entries that moves with
    /// the turn; and every match that should not be there.
    ///
    /// @param lists how many on each side
    List<String> listDifferences(int turn, int lists) throws SQLException {
        var differences = new ArrayList<String>();
        for (var side : Side.values()) {
            var ids = List.copyOf(new TreeSet<>(index.revisions(side).keySet()));
            for (var i = 0; i < Math.min(lists, ids.size()); i++) {
                var id = ids.get(Math.floorMod(turn * lists + i, ids.size()));
                var stored = books.list(side, UUID.fromString(id));
                var computed = index.list(side, id);
                if (!alike(stored, computed)) {
                    differences.add(unlike(side, id, new Lists(stored, List.copyOf(computed.keySet()))));
                }
            }
        }
        var stray = books.strayMatches();
        if (stray > 0) {
            differences.add(stray + " matches of entries that are not open");
        }
        return differences;
    }

    /// True if the same entries stand on both, in an order that the scores of now allow.
    private static boolean alike(List<String> stored, SequencedMap<String, Double> computed) {
        if (stored.size() != computed.size() || !computed.keySet().containsAll(stored)) {
            return false;
        }
        var least = Double.POSITIVE_INFINITY;
        for (var id : stored) {
            var score = computed.getOrDefault(id, 0.0);
            if (score > least + ALIKE) {
                return false;
            }
            least = Math.min(least, score);
        }
        return true;
    }

    private record Lists(List<String> stored, List<String> computed) {}

    private static String unlike(Side side, String id, Lists lists) {
        var missing = new HashSet<>(lists.computed());
        lists.stored().forEach(missing::remove);
        return "the list of %s %s: %d stored, %d computed, %d of these missing"
                .formatted(side, id, lists.stored().size(), lists.computed().size(), missing.size());
    }

    /// Entries whose audit events are not one for each revision.
    List<String> auditDifferences() throws SQLException {
        return books.unaudited().stream()
                .map(id -> "entry %s has not one audit event for each revision".formatted(id))
                .toList();
    }
}
