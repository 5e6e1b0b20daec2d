package dev.ceyuan.proofs;

import java.util.ArrayList;
import java.util.List;

/// Up to 256 hashes of one level of a tree, side by side: [tlog-tiles](https://c2sp.org/tlog-tiles). A million
/// leaves are about 4,000 tiles; a proof reads one for every 256-fold of the size.
///
/// @param level  0 for hashes of leaves; hashes of level n are roots over 256 to the n leaves
/// @param index  of the tile in its level, from 0
/// @param hashes 1 to 256, only the last tile of a level has fewer than 256
public record Tile(int level, long index, List<Digest> hashes) {
    /// Levels of the tree in one level of tiles.
    static final int HEIGHT = 8;
    /// Hashes of a full tile.
    public static final int WIDTH = 1 << HEIGHT;

    public Tile {
        hashes = List.copyOf(hashes);
        if (level < 0 || index < 0 || hashes.isEmpty() || hashes.size() > WIDTH) {
            throw new IllegalArgumentException(
                    "a tile has 1 to %d hashes (level %d, index %d, %d)".formatted(WIDTH, level, index, hashes.size()));
        }
    }

    /// Reads the hashes, one after the other.
    ///
    /// @throws IllegalArgumentException if there are not as many bytes as a number of hashes has
    public static Tile of(int level, long index, byte[] bytes) {
        var hashes = new ArrayList<Digest>(bytes.length / Digest.LENGTH);
        for (var at = 0; at < bytes.length; at += Digest.LENGTH) {
            hashes.add(Digest.of(bytes, at, Math.min(bytes.length, at + Digest.LENGTH)));
        }
        return new Tile(level, index, hashes);
    }

    /// The hashes, one after the other.
    public byte[] bytes() {
        var bytes = new byte[hashes.size() * Digest.LENGTH];
        for (var i = 0; i < hashes.size(); i++) {
            hashes.get(i).copyTo(bytes, i * Digest.LENGTH);
        }
        return bytes;
    }

    boolean full() {
        return hashes.size() == WIDTH;
    }

    /// The root over a part of the hashes whose number is a power of two.
    Digest root(int from, int count) {
        var hash = new TreeHash();
        var level = new ArrayList<>(hashes.subList(from, from + count));
        while (level.size() > 1) {
            for (var i = 0; i < level.size() / 2; i++) {
                level.set(i, hash.node(level.get(2 * i), level.get(2 * i + 1)));
            }
            level.subList(level.size() / 2, level.size()).clear();
        }
        return level.getFirst();
    }
}
