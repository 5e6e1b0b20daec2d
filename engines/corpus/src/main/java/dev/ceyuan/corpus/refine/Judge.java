package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.dataset.Outcome;
import dev.ceyuan.corpus.dataset.Verdict;
import dev.ceyuan.corpus.document.Drop;
import dev.ceyuan.corpus.document.Edit;
import dev.ceyuan.corpus.document.Share;
import dev.ceyuan.corpus.duplicate.NearDuplicateSettings;
import dev.ceyuan.corpus.duplicate.RepeatedLines;
import dev.ceyuan.corpus.flow.DocumentKey;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Says what becomes of documents that passed their own rules, once it is known what others are like.
///
/// @param lines        null if lines are not looked at
/// @param minCharsLeft of a document that lost lines
/// @param near         null if near duplicates are not looked for; for the thresholds in verdicts
record Judge(
        @Nullable RepeatedLines lines,
        Sampling sampling,
        long minCharsLeft,
        @Nullable NearDuplicateSettings near) {
    private static final String COPY = "duplicates.same-text";
    private static final String LEFT = "repeated-lines.chars-left";
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
            return new Fate(new Drop(LEFT, text(survivors).length(), minCharsLeft), null);
        }
        var like = survivors.near();
        if (like != null && like.goes()) {
            return new Fate(drop(like), like.survivor());
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
        return !survivors.gone().isEmpty() && text(survivors).length() < minCharsLeft;
    }

    /// True if a document takes part in the search for near duplicates: nothing goes for one that goes itself.
    boolean isCompared(Survivors survivors) {
        return survivors.copyOf() == null && !isTooShort(survivors);
    }

    Verdict verdict(Survivors survivors, Fate fate) {
        var document = survivors.document();
        var findings = document.findings();
        var measures = new TreeMap<>(findings.measures());
        var tags = new TreeMap<>(findings.tags());
        var like = survivors.near();
        if (like != null && survivors.copyOf() == null) {
            measures.put(CONTAINED, like.containment());
            if (!like.goes()) {
                tags.put("family-of", like.survivor().hex());
            }
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

    /// The text without the lines that go.
    String text(Survivors survivors) {
        var text = survivors.document().text();
        if (lines == null || survivors.gone().isEmpty()) {
            return text;
        }
        var left = new StringBuilder(text.length());
        var end = 0;
        for (Edit edit : lines.without(text, survivors.gone())) {
            left.append(text, end, edit.start());
            end = edit.end();
        }
        return left.append(text, end, text.length()).toString().strip();
    }

    /// Bytes of that text in UTF-8.
    long textBytes(Survivors survivors) {
        return survivors.gone().isEmpty() ? survivors.document().textBytes() : Utf8.length(text(survivors));
    }
}
