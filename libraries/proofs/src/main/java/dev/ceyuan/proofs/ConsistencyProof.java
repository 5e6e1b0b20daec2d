package dev.ceyuan.proofs;

import java.util.ArrayList;
import java.util.List;

/// That a tree is the beginning of a larger one: nothing in it was changed, removed or put in between.
///
/// @param from leaves of the smaller tree, at least 1
/// @param to   leaves of the larger tree
/// @param path hashes, lowest first
public record ConsistencyProof(long from, long to, List<Digest> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /// True if it leads from the one root to the other:
    /// [RFC 9162, section 2.1.4.2](https://www.rfc-editor.org/rfc/rfc9162#section-2.1.4.2).
    public boolean proves(Digest before, Digest after) {
        if (from < 1 || from > to) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && before.equals(after);
        }
        var hashes = new ArrayList<Digest>();
        if (Long.bitCount(from) == 1) {
            hashes.add(before);
        }
        hashes.addAll(path);
        return !hashes.isEmpty() && walk(hashes, before, after);
    }

    private boolean walk(List<Digest> hashes, Digest before, Digest after) {
        var hash = new TreeHash();
        var node = from - 1;
        var last = to - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        var small = hashes.getFirst();
        var large = hashes.getFirst();
        for (var sibling : hashes.subList(1, hashes.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                small = hash.node(sibling, small);
                large = hash.node(sibling, large);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                large = hash.node(large, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && small.equals(before) && large.equals(after);
    }
}
