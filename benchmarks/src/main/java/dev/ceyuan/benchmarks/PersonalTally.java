package dev.ceyuan.benchmarks;

import dev.ceyuan.benchmarks.PlantedDocument.Place;
import dev.ceyuan.corpus.dataset.Verdict;
import dev.ceyuan.corpus.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What was planted and what was found, kind by kind.
final class PersonalTally {
    private static final String OPERATOR = "personal-data.";
    private static final int LONGER = 8;

    private final Map<String, Row> rows = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();
    private final List<String> mistaken = new ArrayList<>();
    private final List<Place> unfound = new ArrayList<>();

    /// Counts of a kind.
    static final class Row {
        private int planted;
        private int found;
        private int lookAlikes;
        private int mistaken;
        private int real;

        double recall() {
            return (double) found / Math.max(1, planted);
        }

        double precision() {
            return (double) found / Math.max(1, found + mistaken);
        }

        int planted() {
            return planted;
        }

        int found() {
            return found;
        }

        int lookAlikes() {
            return lookAlikes;
        }

        /// Findings in look-alikes, and in plants of another kind.
        int mistaken() {
            return mistaken;
        }

        /// Findings in what stood there before.
        int real() {
            return real;
        }
    }

    Row row(String kind) {
        return rows.computeIfAbsent(kind, _ -> new Row());
    }

    /// What was missed, for people.
    List<String> missed() {
        return missed;
    }

    /// The same, as places.
    List<Place> unfound() {
        return unfound;
    }

    /// What was taken for something, for people.
    List<String> mistaken() {
        return mistaken;
    }

    void count(PlantedDocument document, Verdict verdict) {
        var spans = verdict.spans().stream()
                .filter(span -> span.kind().startsWith(OPERATOR))
                .toList();
        for (var place : document.plants()) {
            row(place.kind()).planted++;
            if (spans.stream().anyMatch(span -> isFound(place, span))) {
                row(place.kind()).found++;
            } else {
                unfound.add(place);
                missed.add(around(document, place.kind(), place.start(), place.end()));
            }
        }
        document.lookAlikes().forEach(place -> row(place.kind()).lookAlikes++);
        spans.forEach(span -> judge(document, span));
    }

    static String kindOf(Span span) {
        return span.kind().substring(OPERATOR.length());
    }

    /// Found is what has the right kind and all of the value, and hardly more.
    private static boolean isFound(Place place, Span span) {
        return place.kind().equals(kindOf(span))
                && span.start() <= place.start()
                && span.end() >= place.end()
                && span.end() - span.start() <= place.end() - place.start() + LONGER;
    }

    private void judge(PlantedDocument document, Span span) {
        var isRight = document.plants().stream().anyMatch(place -> isFound(place, span));
        var isMistaken = !isRight
                && (document.lookAlikes().stream().anyMatch(place -> place.overlaps(span.start(), span.end()))
                        || document.plants().stream().anyMatch(place -> place.overlaps(span.start(), span.end())));
        if (isMistaken) {
            row(kindOf(span)).mistaken++;
            mistaken.add(around(document, kindOf(span), span.start(), span.end()));
        } else if (!isRight) {
            row(kindOf(span)).real++;
        }
    }

    private static String around(PlantedDocument document, String kind, int start, int end) {
        return kind + ": " + around(document.text().text(), start, end);
    }

    /// A stretch with what stands around it, in one line.
    static String around(String text, int start, int end) {
        var points = text.codePoints().toArray();
        var from = Math.max(0, start - 24);
        return (new String(points, from, start - from)
                        + "⟦"
                        + new String(points, start, end - start)
                        + "⟧"
                        + new String(points, end, Math.min(points.length, end + 16) - end))
                .replace('\n', '⏎');
    }
}
