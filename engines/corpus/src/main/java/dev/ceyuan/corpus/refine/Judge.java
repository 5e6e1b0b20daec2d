package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.dataset.Outcome;
import dev.ceyuan.corpus.dataset.Verdict;
import dev.ceyuan.corpus.document.Drop;
import dev.ceyuan.corpus.document.Edit;
import dev.ceyuan.corpus.document.Share;
import dev.ceyuan.corpus.duplicate.RepeatedLines;
import dev.ceyuan.corpus.flow.DocumentKey;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Says what becomes of documents that passed their own rules, once it is known what others are like.
///
/// @param lines        null if lines are not looked at
/// @param minCharsLeft of a document that lost lines
/// @param minJaccard   as the recipe says it, for verdicts
record Judge(@Nullable RepeatedLines lines, Sampling sampling, long minCharsLeft, long minJaccard) {
    private static final String COPY = "duplicates.same-text";
    private static final String LEFT = "repeated-lines.chars-left";
    private static final String NEAR = "near-duplicates.jaccard";
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
        if (!survivors.gone().isEmpty()) {
            var left = text(survivors).length();
            if (left < minCharsLeft) {
                return new Fate(new Drop(LEFT, left, minCharsLeft), null);
            }
        }
        var near = survivors.near();
        if (near != null && near.goes()) {
            return new Fate(new Drop(NEAR, near.jaccard(), minJaccard), near.survivor());
        }
        var draw = sampling.draw(document.source(), document.identity().id());
        var share = sampling.share(document.source());
        return draw < share ? KEPT : new Fate(new Drop(SAMPLE, draw, share), null);
    }

    Verdict verdict(Survivors survivors, Fate fate) {
        var document = survivors.document();
        var findings = document.findings();
        var measures = new TreeMap<>(findings.measures());
        var tags = new TreeMap<>(findings.tags());
        var near = survivors.near();
        if (near != null && survivors.copyOf() == null) {
            measures.put("near-duplicates.containment", near.containment());
            if (!near.goes()) {
                tags.put("family-of", near.survivor().hex());
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
