package dev.ceyuan.corpus.contamination;

import dev.ceyuan.corpus.document.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which items of benchmarks were found in which documents, computed from the spans of verdicts. It is the
/// same in whatever order the documents come.
public final class ItemReport {
    private static final String PREFIX = Decontamination.KIND.name() + ".";

    private final SortedMap<String, SortedMap<String, Span>> documents = new TreeMap<>();

    /// An item that was found.
    ///
    /// @param item   benchmark and item, such as `ceval-val#physics-12`
    /// @param places one for each document, by its id
    public record Line(String item, List<Place> places) {
        public Line {
            places = List.copyOf(places);
        }
    }

    /// Where an item was found.
    ///
    /// @param document id of the document
    /// @param start    offset of the first code point in the text as it was read
    /// @param end      offset after the last one
    public record Place(String document, int start, int end) {}

    /// Notes the spans of a document; those of other operators are passed over.
    public void add(String document, Collection<Span> spans) {
        for (var span : spans) {
            if (span.kind().startsWith(PREFIX)) {
                documents
                        .computeIfAbsent(span.kind().substring(PREFIX.length()), item -> new TreeMap<>())
                        .putIfAbsent(document, span);
            }
        }
    }

    /// The items that were found, by name.
    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        documents.forEach((item, spans) -> lines.add(new Line(
                item,
                spans.entrySet().stream()
                        .map(each -> new Place(
                                each.getKey(),
                                each.getValue().start(),
                                each.getValue().end()))
                        .toList())));
        return lines;
    }
}
