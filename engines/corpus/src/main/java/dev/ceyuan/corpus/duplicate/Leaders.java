package dev.ceyuan.corpus.duplicate;

import dev.ceyuan.corpus.duplicate.NearDuplicates.Identity;
import dev.ceyuan.corpus.flow.DocumentKey;
import dev.ceyuan.corpus.flow.RowBuilder;
import dev.ceyuan.corpus.flow.TaskOutput;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Decides a component: its documents come in the order of survivors, and each is compared with those that
/// stay and that it is linked with. Of several it is enough like, the most similar one is its survivor.
///
/// Only the shingles of documents are kept that stay and have links to documents still to come.
final class Leaders {
    private final long component;
    private final NearDuplicateSettings settings;
    private final Map<DocumentKey, List<DocumentKey>> links = new HashMap<>();
    private final Map<DocumentKey, int[]> staying = new HashMap<>();
    private final Map<DocumentKey, Integer> waiting = new HashMap<>();
    private final Map<DocumentKey, List<Follower>> followers = new TreeMap<>();

    /// A document that is enough like its survivor.
    private record Follower(DocumentKey id, Similarity similarity) {}

    Leaders(long component, NearDuplicateSettings settings) {
        this.component = component;
        this.settings = settings;
    }

    long component() {
        return component;
    }

    /// Two documents to be compared.
    void link(DocumentKey one, DocumentKey other) {
        links.computeIfAbsent(one, _ -> new ArrayList<>()).add(other);
        links.computeIfAbsent(other, _ -> new ArrayList<>()).add(one);
    }

    /// The next document.
    void take(Identity document, int[] shingles) {
        var id = document.id();
        var neighbours = links.getOrDefault(id, List.of());
        var found = mostSimilar(neighbours, shingles);
        neighbours.forEach(this::passed);
        if (found != null) {
            followers.computeIfAbsent(found.id(), _ -> new ArrayList<>()).add(new Follower(id, found.similarity()));
        } else {
            staying.put(id, shingles);
            waiting.merge(id, neighbours.size(), Integer::sum);
            forgetIfNobodyWaits(id);
        }
    }

    /// The survivor of a document; null if it stays itself.
    private @Nullable Follower mostSimilar(List<DocumentKey> neighbours, int[] shingles) {
        Follower best = null;
        for (var neighbour : neighbours) {
            var other = staying.get(neighbour);
            if (other != null && settings.canBeDuplicate(shingles.length, other.length)) {
                var similarity = Similarity.of(shingles, other);
                if (settings.isDuplicate(similarity) && isBetter(neighbour, similarity, best)) {
                    best = new Follower(neighbour, similarity);
                }
            }
        }
        return best;
    }

    private static boolean isBetter(DocumentKey id, Similarity similarity, @Nullable Follower best) {
        return best == null
                || similarity.jaccard() > best.similarity().jaccard()
                || similarity.jaccard() == best.similarity().jaccard() && id.compareTo(best.id()) < 0;
    }

    /// A neighbour of a document has been decided.
    private void passed(DocumentKey id) {
        waiting.merge(id, -1, Integer::sum);
        forgetIfNobodyWaits(id);
    }

    private void forgetIfNobodyWaits(DocumentKey id) {
        if (waiting.getOrDefault(id, 0) <= 0 && staying.containsKey(id)) {
            staying.remove(id);
        }
    }

    /// Writes what goes. Where very many would go for one, only the most similar do: the others are pages of a
    /// template, each with something of its own.
    void finish(TaskOutput out) {
        var row = new RowBuilder();
        followers.forEach((survivor, all) -> {
            var isFamily = all.size() > settings.maxFamily();
            if (isFamily) {
                out.count("near-duplicates/families", 1);
            }
            for (var follower : all) {
                var goes = !isFamily || follower.similarity().jaccard() >= settings.familyJaccard();
                follower.id().putInto(row.begin()).putByte(goes ? 1 : 0);
                survivor.putInto(row);
                row.putLong(follower.similarity().jaccard())
                        .putLong(follower.similarity().containment());
                out.put(NearDuplicates.NEAR, row);
            }
        });
    }
}
