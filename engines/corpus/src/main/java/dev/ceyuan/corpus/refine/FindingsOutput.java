package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.flow.RowBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/// Puts what operators found into rows, for one thread.
///
/// A document has dozens of measures, and most have those of the document before. So their names are put together,
/// sorted, into one text, which is made once; only the values are written one by one.
final class FindingsOutput {
    static final char BETWEEN = ' ';
    private static final int MOST_LISTS = 1 << 10;

    private final Map<String, NameList> lists = new HashMap<>();
    private NameList last = NameList.of(new String[0]);
    private String[] names = new String[64];
    private long[] values = new long[64];
    private int size;

    /// Names in the order in which they come, and how they stand in rows.
    ///
    /// @param order of the sorted names, each by its place among those that come
    private record NameList(String[] names, int[] order, byte[] encoded) {
        static NameList of(String[] names) {
            var order = IntStream.range(0, names.length)
                    .boxed()
                    .sorted(Comparator.comparing(place -> names[place]))
                    .mapToInt(place -> place)
                    .toArray();
            var sorted = names.clone();
            Arrays.sort(sorted);
            return new NameList(names, order, String.join("" + BETWEEN, sorted).getBytes(StandardCharsets.UTF_8));
        }

        boolean isOf(String[] others, int count) {
            return Arrays.equals(names, 0, names.length, others, 0, count);
        }
    }

    void put(Document document, RowBuilder row) {
        row.putCount(document.spans().size());
        for (var span : document.spans()) {
            row.putText(span.kind()).putCount(span.start()).putCount(span.end());
        }
        size = 0;
        document.tellMeasures(this::take);
        var list = list();
        row.putCount(size).putCount(list.encoded().length).putBytes(list.encoded(), 0, list.encoded().length);
        for (var place : list.order()) {
            row.putCount(values[place]);
        }
        row.putCount(document.tags().size());
        document.tags().forEach((name, value) -> row.putText(name).putText(value));
    }

    /// Nothing was found.
    static void putNone(RowBuilder row) {
        row.putCount(0).putCount(0).putCount(0).putCount(0);
    }

    private void take(String name, long value) {
        if (size == names.length) {
            names = Arrays.copyOf(names, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        names[size] = name;
        values[size++] = value;
    }

    private NameList list() {
        if (!last.isOf(names, size)) {
            if (lists.size() == MOST_LISTS) {
                lists.clear();
            }
            var now = Arrays.copyOf(names, size);
            last = lists.computeIfAbsent(String.join("" + BETWEEN, now), _ -> NameList.of(now));
        }
        return last;
    }
}
