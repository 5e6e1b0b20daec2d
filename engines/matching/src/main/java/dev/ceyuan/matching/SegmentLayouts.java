package dev.ceyuan.matching;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/// The layouts of the segments that are open.
final class SegmentLayouts {

    private record Key(IndexReader.CacheKey segment, Side side) {}

    private final Map<Key, SegmentLayout> layouts = new ConcurrentHashMap<>();

    SegmentLayout get(LeafReader reader, Side side) throws IOException {
        var cache = Objects.requireNonNull(reader.getCoreCacheHelper());
        var key = new Key(cache.getKey(), side);
        var layout = layouts.get(key);
        if (layout == null) {
            layout = SegmentLayout.of(reader, side);
            if (layouts.putIfAbsent(key, layout) == null) {
                cache.addClosedListener(closed -> layouts.remove(new Key(closed, side)));
            }
        }
        return layout;
    }
}
