package dev.ceyuan.corpus.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which documents are looked at by people: so many of each stratum, those with the smallest hashes.
///
/// The hash of a document is SHA-256 of the seed, a line feed and its id, all in UTF-8. Whoever has the
/// seed and the ids can draw the sample again, with a shell and `sha256sum`. Publish the seed after the
/// corpus is fixed, so that nobody can choose the documents by it.
///
/// @param seed   public
/// @param quotas by stratum in order
public record SamplePlan(String seed, SampleClasses classes, List<Quota> quotas) {
    /// The share of a stratum.
    ///
    /// @param documents  it has
    /// @param items      drawn for the sample of the corpus, in proportion and at least one
    /// @param supplement drawn on top for what is to be proven of the source
    public record Quota(Stratum stratum, long documents, long items, long supplement) {}

    public SamplePlan {
        quotas = List.copyOf(quotas);
        if (seed.isBlank() || seed.contains("\n")) {
            throw new IllegalArgumentException("A seed is one line (seed=%s)".formatted(seed));
        }
    }

    /// Plans by what a census found.
    public static SamplePlan of(String seed, Census census, SampleSize size) {
        var counts = census.counts();
        var total = counts.values().stream().mapToLong(Long::longValue).sum();
        var items = Apportionment.atLeastOne(counts, Math.min(total, Math.max(size.items(), counts.size())));
        var supplements = supplements(counts, items, size.perSource());
        var quotas = new ArrayList<Quota>();
        counts.forEach((stratum, documents) -> quotas.add(
                new Quota(stratum, documents, items.getOrDefault(stratum, 0L), supplements.getOrDefault(stratum, 0L))));
        return new SamplePlan(seed, census.classes(), quotas);
    }

    private static SortedMap<Stratum, Long> supplements(
            SortedMap<Stratum, Long> counts, SortedMap<Stratum, Long> items, long perSource) {
        var undrawn = new TreeMap<String, SortedMap<Stratum, Long>>();
        var drawn = new TreeMap<String, Long>();
        counts.forEach((stratum, documents) -> {
            undrawn.computeIfAbsent(stratum.source(), _ -> new TreeMap<>())
                    .put(stratum, documents - items.getOrDefault(stratum, 0L));
            drawn.merge(stratum.source(), items.getOrDefault(stratum, 0L), Long::sum);
        });
        var supplements = new TreeMap<Stratum, Long>();
        undrawn.forEach((source, left) -> {
            var rest = left.values().stream().mapToLong(Long::longValue).sum();
            var lacking = Math.clamp(perSource - drawn.getOrDefault(source, 0L), 0, rest);
            supplements.putAll(Apportionment.proportional(left, lacking));
        });
        return supplements;
    }

    /// A draw to which every document is shown once.
    public Draw draw() {
        return new Draw(this);
    }

    /// Documents of all strata.
    public long documents() {
        return quotas.stream().mapToLong(Quota::documents).sum();
    }

    /// Items of the sample of the corpus.
    public long items() {
        return quotas.stream().mapToLong(Quota::items).sum();
    }

    /// Items on top of it.
    public long supplement() {
        return quotas.stream().mapToLong(Quota::supplement).sum();
    }
}
