package dev.ceyuan.tables;

import java.util.List;

/// The merged areas of a sheet that span several rows: their value stands in the first row and is meant for
/// all.
///
/// @param areas ordered by first row
record MergedCells(List<Area> areas) {

    static final MergedCells NONE = new MergedCells(List.of());

    /// An area over the rows of one column.
    record Area(int firstRow, int lastRow, int column) {}
}
