package dev.ceyuan.cli;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.NotAdmitted;
import dev.ceyuan.corpus.dataset.Conservation;
import dev.ceyuan.corpus.dataset.Discrepancy;
import dev.ceyuan.corpus.dataset.Outcome;
import dev.ceyuan.corpus.dataset.RefusedRecords;
import dev.ceyuan.corpus.dataset.Tally;
import dev.ceyuan.corpus.dataset.Verdict;
import dev.ceyuan.corpus.licence.Admission;
import dev.ceyuan.corpus.wording.Numbers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the corpus engine says, in the language of the terminal.
final class CorpusWords {
    private static final int SHOWN = 3;

    private CorpusWords() {}

    static CommandRefused refused(CorpusException e, Wording wording) {
        if (e instanceof NotAdmitted notAdmitted) {
            return notAdmitted(notAdmitted.refused(), wording);
        }
        var key = "refine.refused." + e.kind();
        var said = e.wording().in(wording.locale());
        return switch (e.kind()) {
            case RECIPE, INPUT, LICENCE, RELEASE -> wording.refusal(key, said);
            case OUTPUT, STORAGE -> wording.unusable(key, said);
        };
    }

    /// What stands against which source, by which clause, and what would help.
    private static CommandRefused notAdmitted(Admission.Refused refused, Wording wording) {
        var locale = wording.locale();
        var lines = new ArrayList<String>();
        for (var refusal : refused.refusals()) {
            lines.add(wording.text(
                    "refine.not-admitted",
                    refusal.source(),
                    refusal.sentence().in(locale),
                    refusal.clause().place().in(locale),
                    refusal.clause().source()));
        }
        lines.add(wording.text("refine.not-admitted.drop", String.join(", ", refused.drop())));
        return new CommandRefused(ExitCodes.INPUT, lines);
    }

    /// For each source what was read, what is kept, and what went why.
    static List<String> tables(List<Conservation> tables, Wording wording) {
        var lines = new ArrayList<String>();
        for (var table : tables) {
            lines.add(wording.text(
                    "refine.source",
                    table.source(),
                    table.read().documents(),
                    Numbers.bytes(table.read().bytes()),
                    table.kept().documents(),
                    Numbers.bytes(table.kept().bytes())));
            table.dropped().forEach((rule, tally) -> lines.add(line("refine.dropped", rule, tally, wording)));
            table.refused().forEach((rule, tally) -> lines.add(line("refine.unread", rule, tally, wording)));
        }
        return lines;
    }

    /// How many records could not be read, where the first of them are, and where all are listed.
    static List<String> refused(List<Conservation> tables, Path release, Wording wording) {
        var all = Conservation.refusedIn(tables);
        var lines = new ArrayList<String>();
        if (all > 0) {
            lines.add(wording.text(
                    all > RefusedRecords.MOST ? "refine.refused-records-more" : "refine.refused-records",
                    all,
                    release.resolve(RefusedRecords.NAME),
                    RefusedRecords.MOST));
            RefusedRecords.first(release, SHOWN)
                    .forEach(each -> lines.add(wording.text(
                            "refine.refused-record." + each.unit(),
                            Terminal.oneLine(each.file()),
                            each.begin(),
                            each.at(),
                            each.expected(),
                            wording.reason(each.reason()))));
        }
        return lines;
    }

    private static String line(String key, String rule, Tally tally, Wording wording) {
        return wording.text(key, rule, tally.documents(), Numbers.bytes(tally.bytes()));
    }

    /// What in a release is not as its manifest says.
    static String wrong(Discrepancy wrong, Wording wording) {
        var key = "refine.verify." + wrong.getClass().getSimpleName();
        var locale = wording.locale();
        return switch (wrong) {
            case Discrepancy.ManifestWrong(var problem) -> wording.text(key, problem.in(locale));
            case Discrepancy.PartMissing(var name) -> wording.text(key, name);
            case Discrepancy.FileAdded(var name) -> wording.text(key, Terminal.oneLine(name));
            case Discrepancy.SizeWrong(var name, var stated, var found) ->
                wording.text(key, name, Long.toString(stated), Long.toString(found));
            case Discrepancy.DigestWrong(var name, var stated, var found) -> wording.text(key, name, stated, found);
            case Discrepancy.PartDamaged(var problem) -> wording.text(key, problem.in(locale));
            case Discrepancy.RowsWrong(var name, var stated, var found) -> wording.text(key, name, stated, found);
            case Discrepancy.FormsDiffer(var jsonl, var parquet) -> wording.text(key, jsonl, parquet);
            case Discrepancy.DocumentMissing(var id) -> wording.text(key, id);
            case Discrepancy.VerdictMissing(var id) -> wording.text(key, id);
            case Discrepancy.ConservationWrong(var source, var stated, var found) ->
                wording.text(key, source, tables(stated, wording), tables(found, wording));
        };
    }

    /// A table on one line; nothing was read where there is none.
    private static String tables(Optional<Conservation> table, Wording wording) {
        return table.map(each -> tables(List.of(each), wording).stream()
                        .map(String::strip)
                        .collect(Collectors.joining("; ")))
                .orElse(wording.text("refine.verify.nothing"));
    }

    /// What became of a document, and why.
    static List<String> explained(Verdict verdict, Wording wording) {
        var lines = new ArrayList<String>();
        lines.add(wording.text(
                "refine.explain.document",
                verdict.id(),
                verdict.source(),
                Terminal.oneLine(verdict.key()),
                Numbers.bytes(verdict.bytes())));
        var drop = verdict.drop();
        lines.add(
                drop == null
                        ? wording.text("refine.explain.kept")
                        : wording.text(
                                verdict.outcome() == Outcome.DROPPED
                                        ? "refine.explain.dropped"
                                        : "refine.explain.refused",
                                drop.rule(),
                                Long.toString(drop.value()),
                                Long.toString(drop.threshold())));
        if (verdict.survivor() != null) {
            lines.add(wording.text("refine.explain.survivor", verdict.survivor()));
        }
        verdict.spans()
                .forEach(span -> lines.add(wording.text(
                        "refine.explain.span", span.kind(), Long.toString(span.start()), Long.toString(span.end()))));
        verdict.measures().forEach((name, value) -> lines.add("  %s = %d".formatted(name, value)));
        verdict.tags().forEach((name, value) -> lines.add("  %s: %s".formatted(name, Terminal.oneLine(value))));
        return lines;
    }
}
