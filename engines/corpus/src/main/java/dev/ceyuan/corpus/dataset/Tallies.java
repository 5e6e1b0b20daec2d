package dev.ceyuan.corpus.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts verdicts by source, outcome and rule. Not for several threads; those of several threads are
/// added up.
public final class Tallies {
    private final Map<String, Outcomes> sources = new TreeMap<>();

    /// By outcome, then by rule; what is kept has the empty rule.
    private record Outcomes(Map<String, Tally> kept, Map<String, Tally> dropped, Map<String, Tally> refused) {
        Map<String, Tally> of(Outcome outcome) {
            return switch (outcome) {
                case KEPT -> kept;
                case DROPPED -> dropped;
                case REFUSED -> refused;
            };
        }
    }

    /// Counts a verdict.
    public void add(Verdict verdict) {
        var drop = verdict.drop();
        var rule = drop == null ? "" : drop.rule();
        outcomes(verdict.source()).of(verdict.outcome()).merge(rule, new Tally(1, verdict.bytes()), Tally::plus);
    }

    /// Counts what another has counted.
    public void add(Tallies others) {
        others.sources.forEach((source, theirs) -> {
            for (var outcome : Outcome.values()) {
                var ours = outcomes(source).of(outcome);
                theirs.of(outcome).forEach((rule, tally) -> ours.merge(rule, tally, Tally::plus));
            }
        });
    }

    private Outcomes outcomes(String source) {
        return sources.computeIfAbsent(source, _ -> new Outcomes(new TreeMap<>(), new TreeMap<>(), new TreeMap<>()));
    }

    /// Tables of all sources, sorted by their ids, held against what was counted when it was read.
    ///
    /// @param read by source, counted apart from the verdicts
    /// @throws IllegalArgumentException if something is lost, or came from nowhere
    public List<Conservation> conservation(Map<String, Tally> read) {
        var all = new TreeMap<>(sources);
        read.keySet().forEach(source -> all.computeIfAbsent(source, _ -> outcomes(source)));
        var tables = new ArrayList<Conservation>();
        all.forEach((source, outcomes) -> tables.add(new Conservation(
                source,
                read.getOrDefault(source, Tally.NONE),
                Conservation.sum(outcomes.kept()),
                outcomes.dropped(),
                outcomes.refused())));
        return tables;
    }

    /// What the verdicts say was read, by source.
    Map<String, Tally> read() {
        var read = new TreeMap<String, Tally>();
        sources.forEach((source, outcomes) -> {
            for (var outcome : Outcome.values()) {
                read.merge(source, Conservation.sum(outcomes.of(outcome)), Tally::plus);
            }
        });
        return read;
    }
}
