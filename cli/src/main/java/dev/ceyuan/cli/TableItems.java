package dev.ceyuan.cli;

import dev.ceyuan.matching.Item;
import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.scenario.EntrySheet;
import dev.ceyuan.platform.scenario.SheetEntry;
import dev.ceyuan.tables.ProblemText;
import dev.ceyuan.tables.RejectedRow;
import dev.ceyuan.tables.RowResult;
import dev.ceyuan.tables.TableFile;
import dev.ceyuan.tables.TableLimits;
import dev.ceyuan.tables.TableRefused;
import dev.ceyuan.tables.TableRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Reads needs or offers from Excel or CSV, with the columns of the platform's import.
final class TableItems {
    private static final int MOST_PROBLEMS = 20;

    private final Side side;
    private final Wording wording;
    private final EntrySheet sheet;
    private final List<String> problems = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    TableItems(Side side, Wording wording) {
        this.side = side;
        this.wording = wording;
        this.sheet = EntrySheet.of(side);
    }

    /// @throws CommandRefused naming sheet, row and column of everything that is wrong, up to a bound
    List<Item> read(Path file) {
        var name = Objects.toString(file.getFileName());
        try (var table = TableFile.open(name, file, TableLimits.defaults())) {
            var mapping = table.recognise(sheet.schema());
            var missing = mapping.missing(sheet.schema());
            if (!missing.isEmpty()) {
                var column = missing.getFirst();
                throw wording.refusal("match.refused.column", name, column.heading(wording.locale()));
            }
            try (var rows = table.rows(sheet.schema(), mapping, (_, _, _) -> {})) {
                rows.forEach(row -> take(row, name));
            }
        } catch (TableRefused e) {
            throw new CommandRefused(ExitCodes.INPUT, List.of(ProblemText.render(e, wording.locale())));
        }
        if (!problems.isEmpty()) {
            throw new CommandRefused(ExitCodes.INPUT, bounded());
        }
        return items;
    }

    private void take(RowResult result, String name) {
        switch (result) {
            case RejectedRow(var _, var _, var found) ->
                found.forEach(problem -> problems.add(name + ": " + ProblemText.render(problem, wording.locale())));
            case TableRow row -> take(sheet.read(row, name), row, name);
        }
    }

    private void take(SheetEntry.Result result, TableRow row, String name) {
        switch (result) {
            case SheetEntry.Read(var entry) -> items.add(sheet.item(idOf(entry), entry));
            case SheetEntry.Unread(var _, var words) ->
                words.forEach(word -> problems.add(wording.text(
                        "match.refused.cell", name, row.sheet(), row.row(), heading(word.column()), word.word())));
        }
    }

    private String heading(String column) {
        return sheet.schema()
                .column(column)
                .map(known -> known.heading(wording.locale()))
                .orElse(column);
    }

    /// The number that the table gives, or else the row; made different if two rows have the same.
    private String idOf(SheetEntry entry) {
        var wanted = entry.number() == null ? side.name().charAt(0) + "-" + entry.row() : entry.number();
        return ids.add(wanted) ? wanted : wanted + "#" + entry.row();
    }

    private List<String> bounded() {
        if (problems.size() <= MOST_PROBLEMS) {
            return problems;
        }
        var shown = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
        shown.add(wording.text("match.refused.more", problems.size() - MOST_PROBLEMS));
        return shown;
    }
}
