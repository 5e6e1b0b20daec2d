package dev.ceyuan.proofs;

import java.util.ArrayList;
import java.util.List;

/// Makes roots and proofs from the nodes of a tree, after
/// [RFC 6962, section 2.1](https://www.rfc-editor.org/rfc/rfc6962#section-2.1). Each asks for a number of nodes
/// that grows with the logarithm of the size.
public final class TreeProofs {
    private final TreeNodes nodes;
    private final TreeHash hash = new TreeHash();

    public TreeProofs(TreeNodes nodes) {
        this.nodes = nodes;
    }

    /// The root over the first leaves.
    public Digest root(long size) {
        return size == 0 ? TreeHash.empty() : over(0, size);
    }

    /// That a leaf is in the tree of a size.
    ///
    /// @throws IllegalArgumentException if the tree has no such leaf
    public InclusionProof inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf %d in a tree of %d".formatted(index, size));
        }
        var path = new ArrayList<Digest>();
        var first = 0L;
        var last = size;
        while (last - first > 1) {
            var middle = first + split(last - first);
            if (index < middle) {
                path.addFirst(over(middle, last));
                last = middle;
            } else {
                path.addFirst(over(first, middle));
                first = middle;
            }
        }
        return new InclusionProof(index, size, path);
    }

    /// That the tree of a size is the beginning of a larger one.
    ///
    /// @throws IllegalArgumentException unless 0 < from ≤ to
    public ConsistencyProof consistency(long from, long to) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("no proof from a tree of %d to one of %d".formatted(from, to));
        }
        var path = new ArrayList<Digest>();
        var first = 0L;
        var last = to;
        while (from < last) {
            var middle = first + split(last - first);
            if (from <= middle) {
                path.addFirst(over(middle, last));
                last = middle;
            } else {
                path.addFirst(over(first, middle));
                first = middle;
            }
        }
        if (first > 0) {
            path.addFirst(over(first, last)); // else the verifier knows it: it is the old root
        }
        return new ConsistencyProof(from, to, path);
    }

    /// The largest power of two below a number of leaves.
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }

    /// The root over leaves that begin where a complete subtree of their size may begin.
    private Digest over(long first, long last) {
        var leaves = last - first;
        if (Long.bitCount(leaves) == 1) {
            var level = Long.numberOfTrailingZeros(leaves);
            return nodes.subtree(level, first >> level);
        }
        var middle = first + split(leaves);
        return hash.node(over(first, middle), over(middle, last));
    }

    /// The roots of the complete subtrees of a tree, largest first, for [TreeEdge].
    public List<Digest> edge(long size) {
        var subtrees = new ArrayList<Digest>();
        var first = 0L;
        for (var left = size; left > 0; left -= Long.highestOneBit(left)) {
            var level = Long.numberOfTrailingZeros(Long.highestOneBit(left));
            subtrees.add(nodes.subtree(level, first >> level));
            first += 1L << level;
        }
        return subtrees;
    }
}
