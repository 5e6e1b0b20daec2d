package dev.ceyuan.platform.web.intake;

import dev.ceyuan.platform.intake.Import;
import dev.ceyuan.platform.intake.RowOutcome;
import dev.ceyuan.platform.web.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One import at the step where it stands.
///
/// @param mine     false for auditors, who see no forms
/// @param columns  for adjusting the columns; empty at other steps
/// @param sheets   of the file; empty at other steps
/// @param sample   the first rows of the file as they stand; empty at other steps
/// @param outcome  which rows of the preview are shown, null for all
/// @param rows     one page of the preview; empty at other steps
/// @param failure  why it failed, in words; null unless it has
/// @param refusal  why the last step was refused, in words; null for nothing
public record ImportView(
        Import current,
        boolean mine,
        List<ColumnLine> columns,
        List<String> sheets,
        List<SampleRow> sample,
        @Nullable RowOutcome outcome,
        List<RowLine> rows,
        Pager pager,
        @Nullable String failure,
        @Nullable String refusal) {
    public ImportView {
        columns = List.copyOf(columns);
        sheets = List.copyOf(sheets);
        sample = List.copyOf(sample);
        rows = List.copyOf(rows);
    }

    /// Where the reader finds what was imported: needs and offers among the drafts.
    public String resultsHref() {
        return switch (current.target()) {
            case "needs" -> "/needs?state=DRAFT";
            case "offers" -> "/offers?state=DRAFT";
            case "lists" -> "/demand-lists";
            default -> "/" + current.target();
        };
    }

    /// A column of the file and what it can be.
    ///
    /// @param letter   as Excel names it
    /// @param examples what its first cells hold
    /// @param units    of money; empty unless it is read as money
    public record ColumnLine(
            int column, String letter, String heading, String examples, List<Option> options, List<Option> units) {
        public ColumnLine {
            options = List.copyOf(options);
            units = List.copyOf(units);
        }
    }

    /// Something to choose.
    public record Option(String value, String label, boolean chosen) {}

    /// A row of the file as it stands.
    public record SampleRow(int row, List<String> cells, boolean heading) {
        public SampleRow {
            cells = List.copyOf(cells);
        }
    }

    /// A row of the preview.
    ///
    /// @param summary  what it says, in short
    /// @param details  what would change or what is wrong, in words
    public record RowLine(String sheet, int row, RowOutcome outcome, String summary, List<String> details) {
        public RowLine {
            details = List.copyOf(details);
        }
    }
}
