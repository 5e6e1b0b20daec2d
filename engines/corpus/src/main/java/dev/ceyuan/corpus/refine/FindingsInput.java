package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.dataset.Measures;
import dev.ceyuan.corpus.document.Span;
import dev.ceyuan.corpus.flow.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads what a [FindingsOutput] wrote, for one thread. Names of measures that are those of the document before are
/// not made anew.
final class FindingsInput {
    private static final Pattern BETWEEN = Pattern.compile("" + FindingsOutput.BETWEEN);
    private static final int MOST_LISTS = 1 << 10;

    private final Map<String, NameList> lists = new HashMap<>();
    private NameList last = new NameList(new byte[0], List.of());

    private record NameList(byte[] encoded, List<String> names) {}

    Findings read(Row row) {
        var spans = new ArrayList<Span>();
        for (var left = row.readCount(); left > 0; left--) {
            spans.add(new Span(row.readText(), (int) row.readCount(), (int) row.readCount()));
        }
        var values = new long[(int) row.readCount()];
        var names = names(row, values.length);
        for (var i = 0; i < values.length; i++) {
            values[i] = row.readCount();
        }
        var tags = new TreeMap<String, String>();
        for (var left = row.readCount(); left > 0; left--) {
            tags.put(row.readText(), row.readText());
        }
        return new Findings(spans, values.length == 0 ? Measures.NONE : new Measures(names, values), tags);
    }

    private List<String> names(Row row, int count) {
        if (!row.skipTextIf(last.encoded())) {
            if (lists.size() == MOST_LISTS) {
                lists.clear();
            }
            last = lists.computeIfAbsent(row.readText(), joined -> list(joined, count));
        }
        return last.names();
    }

    private static NameList list(String joined, int count) {
        var names = count == 0 ? List.<String>of() : List.of(BETWEEN.split(joined, -1));
        return new NameList(joined.getBytes(StandardCharsets.UTF_8), names);
    }
}
