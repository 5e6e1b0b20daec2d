package dev.ceyuan.proofs;

import java.security.MessageDigest;

/// How leaves and nodes are hashed: [RFC 6962, section 2.1](https://www.rfc-editor.org/rfc/rfc6962#section-2.1).
/// The prefixes keep a leaf from being taken for a node. Not for several threads.
public final class TreeHash {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest hasher = Digest.hasher();

    /// The root of a tree without leaves.
    public static Digest empty() {
        return Digest.finish(Digest.hasher());
    }

    /// The hash of a leaf that holds these bytes.
    public Digest leaf(byte[] data) {
        return leaf(data, 0, data.length);
    }

    /// The hash of a leaf that holds a part of an array.
    public Digest leaf(byte[] data, int from, int length) {
        hasher.update(LEAF);
        hasher.update(data, from, length);
        return Digest.finish(hasher);
    }

    /// The hash of a node above two others.
    public Digest node(Digest left, Digest right) {
        hasher.update(NODE);
        left.updateTo(hasher);
        right.updateTo(hasher);
        return Digest.finish(hasher);
    }
}
