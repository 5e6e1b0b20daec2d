package dev.ceyuan.proofs;

import java.util.List;

/// That a leaf stands at its place in a tree.
///
/// @param index of the leaf, from 0
/// @param size  leaves of the tree
/// @param path  the hashes beside the way from the leaf to the root, lowest first
public record InclusionProof(long index, long size, List<Digest> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }

    /// True if a leaf with this hash stands at the index of the tree with this root:
    /// [RFC 9162, section 2.1.3.2](https://www.rfc-editor.org/rfc/rfc9162#section-2.1.3.2).
    public boolean proves(Digest leaf, Digest root) {
        if (index < 0 || index >= size) {
            return false;
        }
        var hash = new TreeHash();
        var node = index;
        var last = size - 1;
        var reached = leaf;
        for (var sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                reached = hash.node(sibling, reached);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                reached = hash.node(reached, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && reached.equals(root);
    }
}
