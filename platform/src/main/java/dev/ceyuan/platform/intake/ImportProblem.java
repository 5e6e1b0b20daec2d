package dev.ceyuan.platform.intake;

import dev.ceyuan.tables.CellPlace;
import dev.ceyuan.tables.CellProblem;
import dev.ceyuan.tables.ColumnMapping;
import dev.ceyuan.tables.TableRow;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One thing that is wrong with a row, and where.
///
/// @param place      sheet, row, and column (0 if the row as a whole is meant)
/// @param heading    heading of the column as the file writes it
/// @param found      what the cell holds
/// @param cellKind   what is wrong with the cell by itself; null if the target found something wrong
/// @param messageKey what was expected, a message of the target's module or of the tables library
/// @param arguments  the values of the message
public record ImportProblem(
        CellPlace place,
        String heading,
        String found,
        CellProblem.@Nullable Kind cellKind,
        String messageKey,
        List<String> arguments) {

    private static final int LONGEST_FOUND = 80;

    public ImportProblem {
        arguments = List.copyOf(arguments);
    }

    static ImportProblem of(CellProblem problem) {
        return new ImportProblem(
                problem.place(),
                problem.heading(),
                problem.found(),
                problem.kind(),
                problem.messageKey(),
                problem.arguments());
    }

    static ImportProblem of(RowProblem problem, TableRow row, ColumnMapping mapping) {
        var column = mapping.columns().stream()
                .filter(each -> problem.column().equals(each.key()))
                .findFirst();
        var value = row.values().getOrDefault(problem.column(), "") instanceof List<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining("、"))
                : String.valueOf(row.values().getOrDefault(problem.column(), ""));
        return new ImportProblem(
                new CellPlace(
                        row.sheet(),
                        row.row(),
                        column.map(ColumnMapping.Column::column).orElse(0)),
                column.map(ColumnMapping.Column::heading).orElse(""),
                value.length() > LONGEST_FOUND ? value.substring(0, LONGEST_FOUND - 1) + "…" : value,
                null,
                problem.messageKey(),
                problem.arguments());
    }

    /// The cell problem again, for the library that knows how to say it.
    CellProblem asCellProblem(CellProblem.Kind kind) {
        return new CellProblem(kind, place, heading, found, arguments);
    }

    /// The sentence that frames a problem found by the target.
    String frameKey() {
        return place.column() == 0 ? "intake.problem.frame.row" : "intake.problem.frame.cell";
    }
}
