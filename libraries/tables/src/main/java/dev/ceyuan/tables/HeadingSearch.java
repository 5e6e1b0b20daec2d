package dev.ceyuan.tables;

import dev.ceyuan.tables.MergedCells.Area;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds the heading row among the first rows of a sheet: the one in which most columns are recognised, the
/// upper one of equals. Titles and notes above it do not matter. Where heading cells are merged down over
/// several rows, the lowest of these is the heading row, and what stands above a heading is read with it.
final class HeadingSearch {

    /// How many rows with values are looked at.
    static final int ROWS = 50;

    private final String sheet;
    private final HeadingNames names;
    private final MergedCells merged;
    private final TreeMap<Integer, SheetRow> sample = new TreeMap<>();

    HeadingSearch(String sheet, TableSchema schema, MergedCells merged) {
        this.sheet = sheet;
        this.names = new HeadingNames(schema);
        this.merged = merged;
    }

    /// Reads the sample from a fresh cursor.
    HeadingSearch sample(RowCursor cursor, int atLeastTo) {
        MergedValues values = new MergedValues(merged);
        for (SheetRow row = cursor.next(); row != null; row = cursor.next()) {
            sample.put(row.number(), values.fill(row));
            if (sample.size() >= ROWS && row.number() >= atLeastTo) {
                break;
            }
        }
        return this;
    }

    boolean isEmpty() {
        return sample.isEmpty();
    }

    /// Columns recognised in the best row.
    int score() {
        return sample.values().stream().mapToInt(this::score).max().orElse(0);
    }

    ColumnMapping best() {
        int best = 0;
        int bestScore = 0;
        for (SheetRow row : sample.values()) {
            int score = score(row);
            if (score > bestScore) {
                best = row.number();
                bestScore = score;
            }
        }
        return at(bestScore == 0 ? firstRowOfTexts() : lowest(best));
    }

    /// The mapping with the given row taken as the heading row.
    ColumnMapping at(int headingRow) {
        SheetRow row = sample.getOrDefault(headingRow, new SheetRow(headingRow, List.of()));
        SheetRow above = isMergedInto(headingRow) ? sample.get(headingRow - 1) : null;
        int width = sample.values().stream()
                .mapToInt(each -> each.cells().size())
                .max()
                .orElse(0);
        Set<String> taken = new HashSet<>();
        List<ColumnMapping.Column> columns = new ArrayList<>();
        for (int column = 1; column <= width; column++) {
            String own = CellText.trim(row.cell(column).shown()).replace('\n', ' ');
            String upper = above == null ? "" : CellText.trim(above.cell(column).shown());
            columns.add(map(column, own, upper, taken));
        }
        return new ColumnMapping(sheet, headingRow, columns);
    }

    private ColumnMapping.Column map(int column, String own, String upper, Set<String> taken) {
        boolean nested = !upper.isEmpty() && !upper.equals(own);
        HeadingText text = HeadingText.of(own);
        TableColumn found = names.find(text);
        if (found == null && nested) {
            found = names.find(HeadingText.of(upper + own));
        }
        if (found == null && nested) {
            found = names.find(HeadingText.of(upper));
        }
        String heading = Shorten.to(nested ? upper + " / " + own : own, CellProblem.FOUND_CHARACTERS);
        if (found == null || !taken.add(found.key())) {
            return new ColumnMapping.Column(column, heading, null, text.unit());
        }
        @Nullable MoneyUnit unit = found.type() instanceof ColumnType.Money ? text.unit() : null;
        return new ColumnMapping.Column(column, heading, found.key(), unit);
    }

    private int score(SheetRow row) {
        Set<TableColumn> found = new HashSet<>();
        for (RawCell cell : row.cells()) {
            TableColumn column = cell instanceof RawCell.Text(String text) ? names.find(HeadingText.of(text)) : null;
            if (column != null) {
                found.add(column);
            }
        }
        return found.size();
    }

    private boolean isMergedInto(int row) {
        return merged.areas().stream().anyMatch(area -> area.firstRow() < row && row <= area.lastRow());
    }

    /// The last row of the heading cells that start in this row.
    private int lowest(int row) {
        SheetRow headings = sample.get(row);
        return merged.areas().stream()
                .filter(area -> area.firstRow() <= row && row < area.lastRow())
                .filter(area -> isHeading(headings, area))
                .mapToInt(Area::lastRow)
                .filter(sample::containsKey)
                .max()
                .orElse(row);
    }

    private boolean isHeading(@Nullable SheetRow row, Area area) {
        return row != null && names.find(HeadingText.of(row.cell(area.column()).shown())) != null;
    }

    private int firstRowOfTexts() {
        return sample.values().stream()
                .filter(row -> row.cells().stream()
                                .filter(cell -> cell instanceof RawCell.Text && !cell.isBlank())
                                .count()
                        >= 2)
                .mapToInt(SheetRow::number)
                .findFirst()
                .orElse(sample.firstKey());
    }
}
