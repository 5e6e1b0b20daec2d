package dev.ceyuan.proofs;

import java.util.HashMap;
import java.util.Map;

/// Reads each tile once: for one proof or one root, which come back to the same tiles.
public final class KeptTiles implements TiledTree.Tiles {
    private record Place(int level, long index) {}

    private final TiledTree.Tiles tiles;
    private final Map<Place, Tile> kept = new HashMap<>();

    public KeptTiles(TiledTree.Tiles tiles) {
        this.tiles = tiles;
    }

    @Override
    public Tile tile(int level, long index) {
        return kept.computeIfAbsent(new Place(level, index), _ -> tiles.tile(level, index));
    }
}
