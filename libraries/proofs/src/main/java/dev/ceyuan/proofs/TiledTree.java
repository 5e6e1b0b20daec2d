package dev.ceyuan.proofs;

import java.util.ArrayList;
import java.util.List;

/// A tree that is kept in tiles.
public final class TiledTree implements TreeNodes {
    private final Tiles tiles;

    public TiledTree(Tiles tiles) {
        this.tiles = tiles;
    }

    /// Where the tiles are.
    public interface Tiles {
        /// A tile as it is now.
        ///
        /// @throws IllegalStateException if there is none: nobody asks for one that must not be there
        Tile tile(int level, long index);
    }

    @Override
    public Digest subtree(int level, long index) {
        var tileLevel = level / Tile.HEIGHT;
        var count = 1 << (level % Tile.HEIGHT);
        var first = index * count;
        return tiles.tile(tileLevel, first / Tile.WIDTH).root((int) (first % Tile.WIDTH), count);
    }

    /// Adds leaves to the right of all others.
    ///
    /// @param size   leaves so far
    /// @param leaves hashes of those that are added
    /// @return every tile that is new or has got wider, whole
    public List<Tile> grow(long size, List<Digest> leaves) {
        var changed = new ArrayList<Tile>();
        var start = size;
        var added = leaves;
        for (var level = 0; !added.isEmpty(); level++) {
            var above = new ArrayList<Digest>();
            for (var tile : extend(level, start, added)) {
                changed.add(tile);
                if (tile.full()) {
                    above.add(tile.root(0, Tile.WIDTH));
                }
            }
            start /= Tile.WIDTH;
            added = above;
        }
        return changed;
    }

    private List<Tile> extend(int level, long start, List<Digest> added) {
        var extended = new ArrayList<Tile>();
        var hashes = new ArrayList<Digest>();
        if (start % Tile.WIDTH != 0) {
            hashes.addAll(tiles.tile(level, start / Tile.WIDTH).hashes().subList(0, (int) (start % Tile.WIDTH)));
        }
        var index = start / Tile.WIDTH;
        for (var hash : added) {
            hashes.add(hash);
            if (hashes.size() == Tile.WIDTH) {
                extended.add(new Tile(level, index++, hashes));
                hashes.clear();
            }
        }
        if (!hashes.isEmpty()) {
            extended.add(new Tile(level, index, hashes));
        }
        return extended;
    }
}
