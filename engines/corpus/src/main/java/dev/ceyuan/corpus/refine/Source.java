package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.json.Json;
import dev.ceyuan.corpus.json.JsonMaps;
import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/// What the steps have to know of a source.
///
/// @param id       its id
/// @param priority of two equal documents the one from the source with the larger number stays, 0 to
///                 [#LARGEST_PRIORITY], as lists of sources have it
/// @param licence  that its documents may be used under
/// @param terms    the agreement or licence that lets them in, for the lineage
public record Source(String id, int priority, String licence, String terms) implements Serializable {
    /// The largest priority.
    public static final int LARGEST_PRIORITY = 1_000;

    /// Its place in the order in which documents stay: the smaller, the sooner.
    int place() {
        return LARGEST_PRIORITY - priority;
    }

    /// Sources as a release names them: for each a line of JSON, in the order of their ids.
    public static String written(Collection<Source> sources) {
        return sources.stream()
                .sorted(Comparator.comparing(Source::id))
                .map(source -> source.written() + "\n")
                .collect(Collectors.joining());
    }

    private String written() {
        var json = JsonMaps.of("id", id);
        json.put("priority", priority);
        json.put("licence", licence);
        json.put("terms", terms);
        return Json.line(json);
    }
}
