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

/// What becomes of a document that passed its own rules, once it is known what others are like.
///
/// @param verdict as it is given out
/// @param text    as it is given out, if it is kept
record Judgement(Verdict verdict, String text) {
    private static final String COPY = "duplicates.same-text";
    private static final String LEFT = "repeated-lines.chars-left";
    private static final String NEAR = "near-duplicates.jaccard";
    private static final String SAMPLE = "sampling.draw";

    /// Judges documents by the settings of a recipe.
    ///
    /// @param lines null if lines are not looked at
    record Judge(@Nullable RepeatedLines lines, Sampling sampling, long minCharsLeft, long minJaccard) {
        Judgement of(Survivors survivors) {
            var document = survivors.document();
            var text = text(survivors);
            var measures = new TreeMap<>(document.findings().measures());
            var tags = new TreeMap<>(document.findings().tags());
            var near = survivors.near();
            Drop drop = null;
            DocumentKey survivor = null;
            if (survivors.copyOf() != null) {
                drop = new Drop(COPY, Share.ONE, Share.ONE);
                survivor = survivors.copyOf();
            } else if (text.length() != document.text().length() && text.length() < minCharsLeft) {
                drop = new Drop(LEFT, text.length(), minCharsLeft);
            } else if (near != null && near.goes()) {
                drop = new Drop(NEAR, near.jaccard(), minJaccard);
                survivor = near.survivor();
                measures.put("near-duplicates.containment", near.containment());
            } else {
                var draw = sampling.draw(document.source(), document.identity().id());
                drop = draw < sampling.share(document.source())
                        ? null
                        : new Drop(SAMPLE, draw, sampling.share(document.source()));
            }
            if (near != null && !near.goes()) {
                tags.put("family-of", near.survivor().hex());
            }
            var verdict = new Verdict(
                    document.identity().id().hex(),
                    document.source(),
                    document.key(),
                    document.bytes(),
                    drop == null ? Outcome.KEPT : Outcome.DROPPED,
                    drop,
                    survivor == null ? null : survivor.hex(),
                    document.findings().spans(),
                    measures,
                    tags);
            return new Judgement(verdict, text);
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
    }

    boolean isKept() {
        return verdict.outcome() == Outcome.KEPT;
    }
}
