package dev.ceyuan.proofs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Trees for tests, kept in tiles in memory.
final class Trees implements TiledTree.Tiles {
    private record Place(int level, long index) {}

    private final Map<Place, Tile> tiles = new HashMap<>();
    private final TiledTree tree = new TiledTree(this);
    private long size;

    static List<byte[]> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ("leaf " + i).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /// A tree of these leaves, grown in steps of a size.
    static Trees of(List<byte[]> leaves, int step) {
        var trees = new Trees();
        var hash = new TreeHash();
        for (var from = 0; from < leaves.size(); from += step) {
            var added = new ArrayList<Digest>();
            leaves.subList(from, Math.min(leaves.size(), from + step)).forEach(leaf -> added.add(hash.leaf(leaf)));
            trees.grow(added);
        }
        return trees;
    }

    void grow(List<Digest> added) {
        tree.grow(size, added).forEach(tile -> tiles.put(new Place(tile.level(), tile.index()), tile));
        size += added.size();
    }

    TreeProofs proofs() {
        return new TreeProofs(tree);
    }

    @Override
    public Tile tile(int level, long index) {
        var tile = tiles.get(new Place(level, index));
        if (tile == null) {
            throw new IllegalStateException("no tile %d of level %d".formatted(index, level));
        }
        return tile;
    }
}
