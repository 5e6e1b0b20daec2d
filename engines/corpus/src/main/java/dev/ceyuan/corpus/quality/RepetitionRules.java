package dev.ceyuan.corpus.quality;

import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Limit;
import dev.ceyuan.corpus.document.Operator;
import dev.ceyuan.corpus.document.OperatorKind;
import dev.ceyuan.corpus.document.Parameters;
import dev.ceyuan.corpus.document.Share;
import dev.ceyuan.corpus.wording.ErrorWords;
import java.util.Arrays;
import java.util.function.Supplier;

/// Drops what repeats itself: lines, paragraphs, n-grams of code points. Only prose is looked at, as programs
/// repeat themselves by nature.
///
/// Source of the measures: Rae et al., Scaling Language Models (Gopher), arXiv 2112.11446, table A1.
final class RepetitionRules implements Operator {
    static final String NAME = "repetition";

    private static final String[] RULES = new String[RepeatedGrams.LAST + 1];

    static {
        for (var n = RepeatedGrams.FIRST; n <= RepeatedGrams.LAST; n++) {
            RULES[n] = n <= RepeatedGrams.LAST_TOP ? "top-%d-gram".formatted(n) : "repeated-%d-grams".formatted(n);
        }
    }

    private final Limits limits;
    private final Readings readings;
    private final RepeatedGrams grams;
    private final RepeatedStretches lines = new RepeatedStretches();
    private final RepeatedStretches paragraphs = new RepeatedStretches();

    /// @param grams      by n
    /// @param measureAll also what can break no limit
    private record Limits(Limit lines, Limit paragraphs, Limit[] grams, int window, boolean measureAll) {
        long[] mostOfGrams() {
            return Arrays.stream(grams)
                    .mapToLong(limit -> measureAll ? -1 : limit.most())
                    .toArray();
        }
    }

    private RepetitionRules(Limits limits, Readings readings) {
        this.limits = limits;
        this.readings = readings;
        this.grams = new RepeatedGrams(limits.window(), limits.mostOfGrams());
    }

    static OperatorKind kind(Readings readings) {
        return new OperatorKind(NAME, 2, parameters -> read(parameters, readings));
    }

    private static Supplier<Operator> read(Parameters parameters, Readings readings) {
        var defaults = new Defaults(NAME, parameters);
        var grams = new Limit[RepeatedGrams.LAST + 1];
        Arrays.fill(grams, Limit.atMost(Share.ONE));
        for (var n = RepeatedGrams.FIRST; n <= RepeatedGrams.LAST; n++) {
            grams[n] = defaults.atMostShare(RULES[n]);
        }
        var limits = new Limits(
                defaults.atMostShare("repeated-lines"),
                defaults.atMostShare("repeated-paragraphs"),
                grams,
                window(defaults),
                defaults.flag("measure-all"));
        parameters.finish();
        return () -> new RepetitionRules(limits, readings);
    }

    private static int window(Defaults defaults) {
        var window = defaults.whole("window", RepeatedGrams.LAST);
        if (window > RepeatedGrams.LARGEST_WINDOW) {
            throw defaults.parameters()
                    .wrong("window", ErrorWords.say("expected.whole-at-most", RepeatedGrams.LARGEST_WINDOW), window);
        }
        return Math.toIntExact(window);
    }

    @Override
    public void apply(Document document) {
        var reading = readings.of(document);
        judgeStretches(document, reading);
        grams.read(reading.statistics());
        for (var n = RepeatedGrams.FIRST; n <= RepeatedGrams.LAST; n++) {
            if (grams.isMeasured(n)) {
                var share = n <= RepeatedGrams.LAST_TOP ? grams.topShare(n) : grams.repeatedShare(n);
                document.judge(RULES[n], share, limits.grams()[n]);
            }
        }
    }

    private void judgeStretches(Document document, Reading reading) {
        var text = reading.statistics();
        lines.clear();
        paragraphs.clear();
        var repeatedLines = 0L;
        var repeatedParagraphs = 0L;
        var table = reading.lines();
        var line = 0;
        while (line < table.size()) {
            var begin = line;
            var hash = 0L;
            while (line < table.size() && table.isProse(line)) {
                var ofLine = RepeatedStretches.hash(table.chars(), table.first(line), table.last(line));
                hash = RepeatedStretches.mix(hash ^ ofLine);
                if (lines.add(table.chars(), table.first(line), table.last(line), ofLine)) {
                    repeatedLines += text.lineLength(line);
                }
                line++;
            }
            if (line > begin && paragraphs.add(table.chars(), table.first(begin), table.last(line - 1), hash)) {
                repeatedParagraphs += text.lineStart(line) - text.lineStart(begin);
            }
            line += line == begin ? 1 : 0;
        }
        document.judge("repeated-lines", Share.of(repeatedLines, text.length()), limits.lines());
        document.judge("repeated-paragraphs", Share.of(repeatedParagraphs, text.length()), limits.paragraphs());
    }
}
