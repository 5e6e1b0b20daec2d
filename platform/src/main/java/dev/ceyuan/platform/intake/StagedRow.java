package dev.ceyuan.platform.intake;

import dev.ceyuan.tables.TableRow;
import java.util.List;

/// One row of a preview.
///
/// @param position counts the rows from 0
/// @param row      the row as it was read; without values if its cells are wrong
/// @param changes  what would change, if the outcome is `CHANGED`
/// @param problems what is wrong, if the outcome is `WRONG`
public record StagedRow(
        int position, TableRow row, RowOutcome outcome, List<FieldChange> changes, List<ImportProblem> problems) {
    public StagedRow {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /// True if the plan is the one that the preview showed.
    boolean agrees(RowPlan plan) {
        return outcome == RowOutcome.of(plan)
                && (!(plan instanceof RowPlan.Changed changed)
                        || changed.changes().equals(changes));
    }
}
