package dev.ceyuan.tables;

import dev.ceyuan.tables.MergedCells.Area;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Gives the rows below the first one of a merged area the value of the area, while going down a sheet.
///
/// Excel lets no two areas overlap; where a hostile file does, the later one counts. So no more areas are
/// open at once than there are columns.
final class MergedValues {

    private final List<Area> areas;
    private final SortedMap<Integer, Open> open = new TreeMap<>();
    private int next;

    MergedValues(MergedCells merged) {
        this.areas = merged.areas();
    }

    /// The row with the values of the areas it lies in. Rows must come in order.
    SheetRow fill(SheetRow row) {
        open.values().removeIf(each -> each.area().lastRow() < row.number());
        while (next < areas.size() && areas.get(next).firstRow() <= row.number()) {
            Area area = areas.get(next++);
            if (area.firstRow() == row.number()) {
                open.put(area.column(), new Open(area, row.cell(area.column())));
            }
        }
        if (open.isEmpty()) {
            return row;
        }
        List<RawCell> cells = new ArrayList<>(row.cells());
        for (Open each : open.values()) {
            int column = each.area().column();
            if (!each.value().isBlank() && row.cell(column).isBlank()) {
                while (cells.size() < column) {
                    cells.add(RawCell.Text.BLANK);
                }
                cells.set(column - 1, each.value());
            }
        }
        return new SheetRow(row.number(), cells);
    }

    /// Areas that the last row lay in.
    int openAreas() {
        return open.size();
    }

    private record Open(Area area, RawCell value) {}
}
