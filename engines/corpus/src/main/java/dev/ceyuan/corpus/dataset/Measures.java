package dev.ceyuan.corpus.dataset;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What was measured of a document, by the names of the measures and in their order. Never changes.
///
/// Every document has dozens of these: two arrays take a tenth of the time of a tree.
public final class Measures extends AbstractMap<String, Long> {
    public static final Measures NONE = new Measures(List.of(), new long[0]);

    private final List<String> names;
    private final long[] values;

    /// @param names  sorted, each once
    /// @param values of each, which nobody changes any more
    public Measures(List<String> names, long[] values) {
        if (names.size() != values.length) {
            throw new IllegalArgumentException(
                    "Each has a value (names=%d, values=%d)".formatted(names.size(), values.length));
        }
        this.names = names;
        this.values = values;
    }

    /// Those in a map.
    static Measures of(Map<String, Long> measures) {
        if (measures instanceof Measures known) {
            return known;
        }
        var sorted = new TreeMap<>(measures);
        return new Measures(
                List.copyOf(sorted.keySet()),
                sorted.values().stream().mapToLong(Long::longValue).toArray());
    }

    /// These and one more, or another value in its place.
    public Measures with(String name, long value) {
        var found = Collections.binarySearch(names, name);
        if (found >= 0) {
            var changed = values.clone();
            changed[found] = value;
            return new Measures(names, changed);
        }
        var place = -found - 1;
        var more = new ArrayList<>(names);
        more.add(place, name);
        var changed = Arrays.copyOf(values, values.length + 1);
        System.arraycopy(values, place, changed, place + 1, values.length - place);
        changed[place] = value;
        return new Measures(more, changed);
    }

    @Override
    public int size() {
        return values.length;
    }

    /// Name at a place in their order.
    String name(int place) {
        return names.get(place);
    }

    /// Value at a place in the order of the names.
    long value(int place) {
        return values[place];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String wanted && Collections.binarySearch(names, wanted) >= 0;
    }

    @Override
    public @Nullable Long get(@Nullable Object name) {
        var found = name instanceof String wanted ? Collections.binarySearch(names, wanted) : -1;
        return found < 0 ? null : values[found];
    }

    @Override
    public Set<Entry<String, Long>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Long>> iterator() {
                return IntStream.range(0, values.length)
                        .mapToObj(place -> Map.entry(names.get(place), values[place]))
                        .iterator();
            }

            @Override
            public int size() {
                return values.length;
            }
        };
    }
}
