package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.dataset.Conservation;
import dev.ceyuan.corpus.dataset.Outcome;
import dev.ceyuan.corpus.dataset.Part;
import dev.ceyuan.corpus.dataset.Tally;
import dev.ceyuan.corpus.document.Share;
import dev.ceyuan.corpus.wording.ErrorWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the steps counted, put together.
public final class Counts {
    private static final long PART_BYTES = 1 << 26;
    private static final int MOST_PARTS = 1 << 16;

    /// A loss among so few documents says nothing about their source.
    private static final long FEW_DOCUMENTS = 100;

    private final Map<String, Long> counters;

    public Counts(Map<String, Long> counters) {
        this.counters = Map.copyOf(counters);
    }

    private long get(String counter) {
        return counters.getOrDefault(counter, 0L);
    }

    private Set<String> sources() {
        var sources = new TreeSet<String>();
        counters.keySet().stream()
                .map(counter -> counter.split("/"))
                .filter(parts -> parts[0].equals("read") || parts[0].equals("verdict"))
                .forEach(parts -> sources.add(parts[1]));
        return sources;
    }

    /// Into how many parts the release is cut: the smallest power of two for which a part holds at most 64 MiB of
    /// text on average. It follows from what is kept, and from nothing else.
    public int parts() {
        var parts = 1;
        while (parts < MOST_PARTS && get("kept/bytes") > parts * PART_BYTES) {
            parts *= 2;
        }
        return parts;
    }

    /// The counter of documents of a source in a part of the release.
    ///
    /// @param name of the part, as its files have it: `part-00000`
    static String held(String name, String source) {
        return "held/" + name + '/' + source;
    }

    /// Documents of a source in a file of the release.
    public long held(Part file, String source) {
        if (file.kind() != Part.Kind.JSONL && file.kind() != Part.Kind.PARQUET) {
            return 0;
        }
        var name = file.name();
        return get(held(name.substring(name.indexOf('/') + 1, name.indexOf('.')), source));
    }

    /// @param most what of a source may go as duplicates, in millionths
    /// @throws CorpusException if more goes of one: then a rule is wrong, or the source is
    public void requireNoSourceIsLost(long most) {
        for (var source : sources()) {
            var read = get("read/%s/documents".formatted(source));
            var lost = get("lost/%s/documents".formatted(source));
            if (read >= FEW_DOCUMENTS && Share.of(lost, read) > most) {
                throw new CorpusException(
                        CorpusException.Kind.OUTPUT, source, ErrorWords.say("run.source-lost", lost, read, most));
            }
        }
    }

    /// Tables of all sources.
    ///
    /// @throws IllegalArgumentException if something was lost, or came from nowhere
    public List<Conservation> conservation() {
        var tables = new ArrayList<Conservation>();
        for (var source : sources()) {
            var kept = rules(source, Outcome.KEPT).values().stream().reduce(Tally.NONE, Tally::plus);
            tables.add(new Conservation(
                    source,
                    tally("read/" + source),
                    kept,
                    rules(source, Outcome.DROPPED),
                    rules(source, Outcome.REFUSED)));
        }
        return tables;
    }

    private Map<String, Tally> rules(String source, Outcome outcome) {
        var begin = "verdict/%s/%s/".formatted(source, outcome);
        var end = "/documents";
        var rules = new TreeMap<String, Tally>();
        counters.keySet().stream()
                .filter(counter -> counter.startsWith(begin) && counter.endsWith(end))
                .map(counter -> counter.substring(begin.length(), counter.length() - end.length()))
                .forEach(rule -> rules.put(rule, tally(begin + rule)));
        return rules;
    }

    private Tally tally(String place) {
        return new Tally(get(place + "/documents"), get(place + "/bytes"));
    }
}
