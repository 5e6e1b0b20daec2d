package dev.ceyuan.tables;

import java.util.List;

/// A row that does not fit the schema, with every problem found in it.
///
/// @param problems at least one, in column order
public record RejectedRow(String sheet, int row, List<CellProblem> problems) implements RowResult {

    public RejectedRow {
        problems = List.copyOf(problems);
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a rejected row needs a problem (row " + row + ")");
        }
    }
}
