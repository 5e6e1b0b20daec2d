package dev.ceyuan.proofs;

import java.util.ArrayList;
import java.util.List;

/// The right edge of a growing tree: enough to add leaves and to know the root at every size, in memory that
/// grows with the logarithm of the size. Not for several threads.
public final class TreeEdge {
    private final TreeHash hash = new TreeHash();
    private final ArrayList<Digest> subtrees = new ArrayList<>();
    private long size;

    /// A tree without leaves.
    public TreeEdge() {}

    /// A tree that others have begun.
    ///
    /// @param subtrees the roots of its complete subtrees, largest first: one for each bit of the size
    /// @throws IllegalArgumentException if there are not as many
    public TreeEdge(long size, List<Digest> subtrees) {
        if (size < 0 || Long.bitCount(size) != subtrees.size()) {
            throw new IllegalArgumentException(
                    "a tree of %d leaves has %d subtrees (%d)".formatted(size, Long.bitCount(size), subtrees.size()));
        }
        this.size = size;
        this.subtrees.addAll(subtrees);
    }

    /// Adds a leaf to the right of all others.
    public void add(Digest leaf) {
        var added = leaf;
        for (var full = size; (full & 1) == 1; full >>= 1) {
            added = hash.node(subtrees.removeLast(), added);
        }
        subtrees.add(added);
        size++;
    }

    /// Leaves so far.
    public long size() {
        return size;
    }

    /// The roots of the complete subtrees, largest first.
    public List<Digest> subtrees() {
        return List.copyOf(subtrees);
    }

    /// The root of the tree as it is now.
    public Digest root() {
        if (subtrees.isEmpty()) {
            return TreeHash.empty();
        }
        var root = subtrees.getLast();
        for (var i = subtrees.size() - 2; i >= 0; i--) {
            root = hash.node(subtrees.get(i), root);
        }
        return root;
    }
}
