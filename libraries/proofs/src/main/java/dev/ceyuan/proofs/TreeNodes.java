package dev.ceyuan.proofs;

/// Where the nodes of a tree are found.
public interface TreeNodes {

    /// The root of a complete subtree: the one over the leaves from `index << level` to
    /// `(index + 1) << level`, without the last. Level 0 is the leaves.
    Digest subtree(int level, long index);
}
