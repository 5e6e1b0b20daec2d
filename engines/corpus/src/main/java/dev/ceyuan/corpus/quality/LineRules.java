package dev.ceyuan.corpus.quality;

import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Edit;
import dev.ceyuan.corpus.document.Limit;
import dev.ceyuan.corpus.document.Operator;
import dev.ceyuan.corpus.document.OperatorKind;
import dev.ceyuan.corpus.document.Parameters;
import dev.ceyuan.corpus.document.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;

/// Removes lines that are no text, and drops a document of which too much was none. Code is left alone.
final class LineRules implements Operator {
    static final String NAME = "lines";

    private static final LineRule[] RULES = LineRule.values();

    private final LineJudge judge;
    private final Limit removedShare;
    private final Readings readings;
    private final long[] removedBy = new long[RULES.length];

    private LineRules(LineJudge judge, Limit removedShare, Readings readings) {
        this.judge = judge;
        this.removedShare = removedShare;
        this.readings = readings;
    }

    static OperatorKind kind(Readings readings) {
        return new OperatorKind(NAME, 1, parameters -> read(parameters, readings));
    }

    private static Supplier<Operator> read(Parameters parameters, Readings readings) {
        var defaults = new Defaults(NAME, parameters);
        var rules = EnumSet.noneOf(LineRule.class);
        for (var rule : RULES) {
            if (defaults.flag(rule.rule())) {
                rules.add(rule);
            }
        }
        var judge = new LineJudge(new LineJudge.Settings(
                rules,
                defaults.whole("max-phrase-line", 0),
                defaults.whole("min-no-letters-line", 1),
                defaults.share("min-line-letters")));
        var removedShare = defaults.atMostShare("removed-share");
        parameters.finish();
        return () -> new LineRules(judge, removedShare, readings);
    }

    @Override
    public void apply(Document document) {
        var reading = readings.of(document);
        var lines = reading.lines();
        var statistics = reading.statistics();
        var edits = new ArrayList<Edit>();
        var removed = 0L;
        var longest = judge.longestPhraseLine(reading);
        Arrays.fill(removedBy, 0);
        for (var line = 0; line < lines.size(); line++) {
            var rule = judge.rule(reading, line, longest);
            if (rule != null) {
                removedBy[rule.ordinal()]++;
                removed += statistics.lineLength(line);
                remove(lines.start(line), Math.min(lines.next(line), document.length()), edits);
            }
        }
        for (var rule : RULES) {
            if (removedBy[rule.ordinal()] > 0) {
                document.measure(rule.rule(), removedBy[rule.ordinal()]);
            }
        }
        document.judge("removed-share", Share.of(removed, statistics.length()), removedShare);
        document.edit(edits);
    }

    /// Removes a stretch, in one edit with the one before it if they touch.
    private static void remove(int start, int end, List<Edit> edits) {
        var touches = !edits.isEmpty() && edits.getLast().end() == start;
        edits.add(new Edit(touches ? edits.removeLast().start() : start, end, ""));
    }
}
