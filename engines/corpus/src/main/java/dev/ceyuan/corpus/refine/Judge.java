package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.dataset.Outcome;
import dev.ceyuan.corpus.dataset.Verdict;
import dev.ceyuan.corpus.document.Drop;
import dev.ceyuan.corpus.document.Share;
import dev.ceyuan.corpus.duplicate.NearDuplicateSettings;
import dev.ceyuan.corpus.flow.DocumentKey;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Says what becomes of documents that passed their own rules, once it is known what others are like.
///
/// @param minCharsLeft of a document that lost lines
/// @param near         null if near duplicates are not looked for; for the thresholds in verdicts
record Judge(Sampling sampling, long minCharsLeft, @Nullable NearDuplicateSettings near) {
    private static final String COPY = "duplicates.same-text";
    private static final String LEFT = "repeated-lines.chars-left";
    private static final String LOST = "repeated-lines.lost";
    private static final String NEAR = "near-duplicates.jaccard";
    private static final String CONTAINED = "near-duplicates.containment";
    private static final String SAMPLE = "sampling.draw";
    private static final Fate KEPT = new Fate(null, null);

    /// Why a document goes, and for which other; both null if it is kept.
    record Fate(@Nullable Drop drop, @Nullable DocumentKey survivor) {
        boolean isKept() {
            return drop == null;
        }
    }

    Fate fate(Survivors survivors) {
        var document = survivors.document();
        var copyOf = survivors.copyOf();
        if (copyOf != null) {
            return new Fate(new Drop(COPY, Share.ONE, Share.ONE), copyOf);
        }
        if (isTooShort(survivors)) {
            return new Fate(new Drop(LEFT, survivors.text().length(), minCharsLeft), null);
        }
        var like = survivors.near();
        if (like != null && like.goes()) {
            return new Fate(drop(like), like.survivor());
        }
        if (sampling.shares().isEmpty()) {
            return KEPT;
        }
        var draw = sampling.draw(document.source(), document.identity().id());
        var share = sampling.share(document.source());
        return draw < share ? KEPT : new Fate(new Drop(SAMPLE, draw, share), null);
    }

    /// By which of the two rules a document goes that is much like another.
    private Drop drop(Survivors.Near like) {
        var settings = Objects.requireNonNull(near, "nobody looked for near duplicates");
        return like.jaccard() >= settings.minJaccard()
                ? new Drop(NEAR, like.jaccard(), settings.minJaccard())
                : new Drop(CONTAINED, like.containment(), settings.minContainment());
    }

    /// True if too little is left of a document without the lines that go.
    private boolean isTooShort(Survivors survivors) {
        return survivors.losesLines() && survivors.text().length() < minCharsLeft;
    }

    /// True if a document takes part in the search for near duplicates: nothing goes for one that goes itself.
    boolean isCompared(Survivors survivors) {
        return survivors.copyOf() == null && !isTooShort(survivors);
    }

    Verdict verdict(Survivors survivors, Fate fate, FindingsInput input) {
        var document = survivors.document();
        var findings = document.findings(input);
        var measures = findings.measures();
        var tags = new TreeMap<>(findings.tags());
        var like = survivors.near();
        if (like != null && survivors.copyOf() == null) {
            measures = measures.with(CONTAINED, like.containment());
            if (!like.goes()) {
                tags.put("family-of", like.survivor().hex());
            }
        }
        if (survivors.losesLines() && survivors.copyOf() == null) {
            measures = measures.with(LOST, survivors.lost());
        }
        var survivor = fate.survivor();
        return new Verdict(
                document.identity().id().hex(),
                document.source(),
                document.key(),
                document.bytes(),
                fate.isKept() ? Outcome.KEPT : Outcome.DROPPED,
                fate.drop(),
                survivor == null ? null : survivor.hex(),
                findings.spans(),
                measures,
                tags);
    }
}
