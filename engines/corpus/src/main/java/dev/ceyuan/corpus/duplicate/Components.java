package dev.ceyuan.corpus.duplicate;

import dev.ceyuan.corpus.flow.DocumentKey;
import dev.ceyuan.corpus.flow.RowSource;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.Serial;
import java.io.Serializable;

/// Which documents hang together by pairs: those of one component have to be compared in one place.
///
/// Documents are told apart by the first half of their ids. Should two share it, their components become one,
/// which costs comparisons and changes no result. A component is called by the smallest half of its documents.
/// Takes about 40 bytes for each document that is in a pair at all.
public final class Components implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int AT_A_TIME = 1 << 14;

    private final Long2IntOpenHashMap places = new Long2IntOpenHashMap();
    private final LongArrayList ids = new LongArrayList();
    private final IntArrayList parents = new IntArrayList();

    public Components() {
        places.defaultReturnValue(-1);
    }

    /// Takes up the pairs of a part of [NearDuplicates#PAIRS], which is closed then. Several threads may bring parts,
    /// in any order.
    public void read(RowSource part) {
        var ids = new LongArrayList();
        try (part) {
            for (var pair = part.next(); pair != null; pair = part.next()) {
                ids.add(DocumentKey.read(pair).high());
                ids.add(DocumentKey.read(pair).high());
                if (ids.size() == AT_A_TIME) {
                    unite(ids);
                    ids.clear();
                }
            }
        }
        unite(ids);
    }

    private synchronized void unite(LongArrayList pairs) {
        for (var at = 0; at < pairs.size(); at += 2) {
            unite(place(pairs.getLong(at)), place(pairs.getLong(at + 1)));
        }
    }

    private int place(long id) {
        var place = places.get(id);
        if (place < 0) {
            place = ids.size();
            places.put(id, place);
            ids.add(id);
            parents.add(place);
        }
        return place;
    }

    /// The root of a component is always its smallest id.
    private void unite(int one, int other) {
        var a = root(one);
        var b = root(other);
        if (a != b) {
            var aFirst = Long.compareUnsigned(ids.getLong(a), ids.getLong(b)) < 0;
            parents.set(aFirst ? b : a, aFirst ? a : b);
        }
    }

    /// Halves the path on its way, so that paths stay short.
    private int root(int place) {
        var at = place;
        while (parents.getInt(at) != at) {
            var above = parents.getInt(parents.getInt(at));
            parents.set(at, above);
            at = above;
        }
        return at;
    }

    /// True if a document is in a pair.
    public boolean has(long id) {
        return places.containsKey(id);
    }

    /// The component of a document that is in a pair. Any number of threads may ask once all pairs were read and
    /// [#settle()] was called.
    long of(long id) {
        return ids.getLong(parents.getInt(places.get(id)));
    }

    /// Lets every document know its component.
    public Components settle() {
        for (var place = 0; place < ids.size(); place++) {
            parents.set(place, root(place));
        }
        return this;
    }

    /// How many documents are in pairs.
    public int size() {
        return ids.size();
    }
}
