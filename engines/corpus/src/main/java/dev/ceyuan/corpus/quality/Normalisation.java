package dev.ceyuan.corpus.quality;

import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Operator;
import dev.ceyuan.corpus.document.OperatorKind;
import dev.ceyuan.corpus.document.Parameters;
import java.util.function.Supplier;

/// How a kept text is written: one kind of line end, no characters that mean nothing, NFC, and by choice no
/// full-width letters and digits, no entities of HTML, no white space around lines, few blank lines in a row.
/// Punctuation, variants and scripts stay as they are: folding is for comparing, not for keeping.
///
/// A text that is already so costs one look-up for each char.
final class Normalisation implements Operator {
    static final String NAME = "normalise";

    /// What one walk leaves behind, such as an entity that was split by an invisible character, is found by
    /// the next. That stops by itself; the limit is for texts that were made to take a walk for each char.
    private static final int MOST_WALKS = 8;

    private final Policy policy;
    private final Readings readings;

    /// @param halfWidth  letters and digits of ASCII are written in half width
    /// @param entities   entities of HTML become what they stand for, but in code
    /// @param trim       no white space at the end of lines, and no ideographic one at their beginning
    /// @param blankLines how many of them may stand in a row
    record Policy(boolean halfWidth, boolean entities, boolean trim, long blankLines) {}

    private Normalisation(Policy policy, Readings readings) {
        this.policy = policy;
        this.readings = readings;
    }

    static OperatorKind kind(Readings readings) {
        return new OperatorKind(NAME, 1, parameters -> read(parameters, readings));
    }

    private static Supplier<Operator> read(Parameters parameters, Readings readings) {
        var defaults = new Defaults(NAME, parameters);
        var policy = new Policy(
                defaults.flag("half-width"),
                defaults.flag("entities"),
                defaults.flag("trim-lines"),
                defaults.whole("max-blank-lines", 0));
        parameters.finish();
        return () -> new Normalisation(policy, readings);
    }

    @Override
    public void apply(Document document) {
        var changes = 0L;
        for (var walk = 0; walk < MOST_WALKS; walk++) {
            var edits = new NormalScan(policy, document.chars(), document.length(), offset -> isCode(document, offset))
                    .edits();
            if (edits.isEmpty()) {
                break;
            }
            changes += edits.size();
            document.edit(edits);
        }
        if (changes > 0) {
            document.measure("changes", changes);
        }
    }

    private boolean isCode(Document document, int offset) {
        var lines = readings.of(document).lines();
        return lines.kind(lines.at(offset)) == LineKind.CODE;
    }
}
