package dev.ceyuan.platform.scenario;

import dev.ceyuan.platform.intake.RowPlan;
import dev.ceyuan.platform.intake.RowProblem;
import java.util.Locale;
import java.util.Objects;

/// The problems of rows whose cells are well-formed; the words are in the bundle `messages/scenario`.
final class ImportProblems {
    private ImportProblems() {}

    static RowPlan.Wrong of(SheetEntry.Unread row) {
        return new RowPlan.Wrong(row.problems().stream()
                .map(problem -> word(problem.column(), problem.kind(), problem.word()))
                .toList());
    }

    static RowProblem word(String column, SheetEntry.WordProblem.Kind kind, String word) {
        var key = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return RowProblem.of(column, "scenario.import." + key, word);
    }

    static RowProblem notYours(SheetEntry row) {
        return RowProblem.of(EntryColumns.OWNER, "scenario.import.not-yours", Objects.toString(row.owner(), ""));
    }

    /// Its number, or its name, is that of an entry of somebody else.
    static RowProblem taken(SheetEntry row) {
        return RowProblem.of(
                EntryColumns.NUMBER,
                "scenario.import.taken",
                row.number() == null ? row.content().title() : row.number());
    }

    static RowProblem listUnknown(String title) {
        return RowProblem.of(EntryColumns.LIST, "scenario.import.list-unknown", title);
    }
}
