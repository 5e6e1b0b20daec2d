package dev.ceyuan.corpus;

import dev.ceyuan.corpus.dataset.DatasetRow;
import dev.ceyuan.corpus.dataset.Verdict;
import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Drop;
import dev.ceyuan.corpus.document.Operators;
import dev.ceyuan.corpus.document.Span;
import dev.ceyuan.corpus.evidence.SourceTally;
import dev.ceyuan.corpus.evidence.Tally;
import dev.ceyuan.corpus.licence.Sources;
import dev.ceyuan.corpus.sensitive.SensitiveOperators;
import dev.ceyuan.corpus.wording.ErrorWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Counts documents with illegal or harmful content, before refining as the verdicts say, and after it by
/// scanning the texts that were kept once more.
///
/// Documents that an earlier rule dropped were never scanned; they count neither as harmful nor as documents.
final class ReleaseScan {
    private final Sources sources;
    private final Operators scanning;
    private final Document document = new Document();
    private final Map<String, Counted> before = new TreeMap<>();
    private final Map<String, Counted> after = new TreeMap<>();

    ReleaseScan(Recipe recipe, Sources sources) {
        this.sources = sources;
        var steps = recipe.steps().stream()
                .filter(step -> step.name().equals(SensitiveOperators.TERMS))
                .toList();
        if (steps.isEmpty()) {
            throw new CorpusException(CorpusException.Kind.RECIPE, recipe.name(), ErrorWords.say("release.no-terms"));
        }
        this.scanning = Operators.of(steps);
    }

    private static final class Counted {
        private long documents;
        private long bytes;
        private long harmful;
        private final TreeMap<String, Long> byRisk = new TreeMap<>();

        void add(long size, @Nullable Drop drop, List<Span> spans) {
            documents++;
            bytes += size;
            if (drop != null && drop.rule().startsWith(SensitiveOperators.TERMS + ".")) {
                harmful++;
                var risks = new TreeSet<String>();
                spans.forEach(span -> SensitiveOperators.risk(span.kind()).ifPresent(risks::add));
                risks.forEach(risk -> byRisk.merge(risk, 1L, Long::sum));
            }
        }

        Tally tally() {
            return new Tally(documents, bytes, harmful, byRisk);
        }
    }

    /// What became of a document that was read.
    void take(Verdict verdict) {
        if (verdict.measures().containsKey(SensitiveOperators.HITS)) {
            before.computeIfAbsent(verdict.source(), _ -> new Counted())
                    .add(verdict.bytes(), verdict.drop(), verdict.spans());
        }
    }

    /// A document that was kept.
    void take(DatasetRow row) {
        document.begin(row.source(), row.key(), row.text());
        scanning.apply(document);
        after.computeIfAbsent(row.source(), _ -> new Counted()).add(row.bytes(), document.drop(), document.spans());
    }

    long harmfulAfter() {
        return after.values().stream().mapToLong(counted -> counted.harmful).sum();
    }

    /// By source.
    ///
    /// @throws CorpusException if the list of sources lacks one
    List<SourceTally> tallies() {
        var tallies = new ArrayList<SourceTally>();
        before.forEach((id, counted) -> {
            var source = sources.source(id)
                    .orElseThrow(() -> new CorpusException(
                            CorpusException.Kind.RECIPE, id, ErrorWords.say("release.source-missing")));
            tallies.add(new SourceTally(
                    source,
                    counted.tally(),
                    after.getOrDefault(id, new Counted()).tally()));
        });
        return tallies;
    }
}
