package dev.ceyuan.tables;

/// What became of one row: a typed [TableRow] or a [RejectedRow] with every problem found in it.
public sealed interface RowResult permits TableRow, RejectedRow {

    /// Name of the sheet the row stands in.
    String sheet();

    /// Row number from 1.
    int row();
}
