package dev.ceyuan.corpus.dataset;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What became of all that was read of one source. Nothing is lost: what was read is what was kept and
/// what each rule took out, in documents and in bytes: those of the text in UTF-8, and of what could not be
/// read those of the stretch that is refused. Such a stretch counts as one document, whatever was in it: a
/// line, the rest of a file that is cut, the rows of a page of Parquet.
///
/// @param source  id
/// @param read    all documents
/// @param kept    those in the release
/// @param dropped by rule of the recipe
/// @param refused by rule, before the recipe
public record Conservation(
        String source, Tally read, Tally kept, Map<String, Tally> dropped, Map<String, Tally> refused) {
    public Conservation {
        dropped = Collections.unmodifiableSortedMap(new TreeMap<>(dropped));
        refused = Collections.unmodifiableSortedMap(new TreeMap<>(refused));
        var found = kept.plus(sum(dropped)).plus(sum(refused));
        if (!found.equals(read)) {
            throw new IllegalArgumentException("Not all that was read is accounted for (source=%s, read=%s, found=%s)"
                    .formatted(source, read, found));
        }
    }

    /// How many stretches of all sources could not be read.
    public static long refusedIn(List<Conservation> tables) {
        return tables.stream()
                .flatMap(table -> table.refused().values().stream())
                .mapToLong(Tally::documents)
                .sum();
    }

    /// Whether there was something to be read, and none of it could be: the dataset is empty, and nobody
    /// meant that.
    public static boolean nothingWasRead(List<Conservation> tables) {
        return !tables.isEmpty()
                && tables.stream()
                        .allMatch(table -> table.kept().documents() == 0
                                && table.dropped().isEmpty()
                                && !table.refused().isEmpty());
    }

    static Tally sum(Map<String, Tally> tallies) {
        return tallies.values().stream().reduce(Tally.NONE, Tally::plus);
    }

    Map<String, Object> json() {
        return Map.of(
                "source", source,
                "read", json(read),
                "kept", json(kept),
                "dropped", json(dropped),
                "refused", json(refused));
    }

    private static Map<String, Object> json(Tally tally) {
        return Map.of("documents", tally.documents(), "bytes", tally.bytes());
    }

    private static Map<String, Object> json(Map<String, Tally> tallies) {
        var json = new TreeMap<String, Object>();
        tallies.forEach((rule, tally) -> json.put(rule, json(tally)));
        return json;
    }

    static Conservation read(JsonFields from) throws Damaged {
        var conservation = new Conservation(
                from.text("source"),
                tally(from.object("read")),
                tally(from.object("kept")),
                tallies(from.object("dropped")),
                tallies(from.object("refused")));
        from.finish();
        return conservation;
    }

    private static Tally tally(JsonFields from) throws Damaged {
        var tally = new Tally(from.whole("documents"), from.whole("bytes"));
        from.finish();
        return tally;
    }

    private static Map<String, Tally> tallies(JsonFields from) throws Damaged {
        var tallies = new TreeMap<String, Tally>();
        for (var rule : from.names()) {
            tallies.put(rule, tally(from.object(rule)));
        }
        return tallies;
    }
}
