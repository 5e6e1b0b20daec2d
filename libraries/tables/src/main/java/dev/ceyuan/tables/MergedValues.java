package dev.ceyuan.tables;

import dev.ceyuan.tables.MergedCells.Area;
import java.util.ArrayList;
import java.util.List;

/// Gives the rows below the first one of a merged area the value of the area, while going down a sheet.
final class MergedValues {

    private final List<Area> areas;
    private final List<Open> open = new ArrayList<>();
    private int next;

    MergedValues(MergedCells merged) {
        this.areas = merged.areas();
    }

    /// The row with the values of the areas it lies in. Rows must come in order.
    SheetRow fill(SheetRow row) {
        open.removeIf(each -> each.area().lastRow() < row.number());
        while (next < areas.size() && areas.get(next).firstRow() <= row.number()) {
            Area area = areas.get(next++);
            if (area.firstRow() == row.number()) {
                open.add(new Open(area, row.cell(area.column())));
            }
        }
        if (open.isEmpty()) {
            return row;
        }
        List<RawCell> cells = new ArrayList<>(row.cells());
        for (Open each : open) {
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

    private record Open(Area area, RawCell value) {}
}
