package dev.ceyuan.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Which column of a sheet is which column of a schema. A plain record: show it, let the user change it,
/// store it.
///
/// @param sheet name of the sheet
/// @param headingRow row of the headings, from 1; the rows after it are read
/// @param columns the columns with a heading or a value, in order
public record ColumnMapping(String sheet, int headingRow, List<Column> columns) {

    public ColumnMapping {
        columns = List.copyOf(columns);
        if (headingRow < 1) {
            throw new IllegalArgumentException("rows count from 1 (heading row " + headingRow + ")");
        }
    }

    /// This mapping with a column taken as the schema's column `key`; whatever was mapped to `key` is
    /// ignored then.
    public ColumnMapping with(int column, String key) {
        requireColumn(column);
        return change(each -> each.column() == column ? each.as(key) : key.equals(each.key()) ? each.as(null) : each);
    }

    /// This mapping with a column ignored.
    public ColumnMapping without(int column) {
        requireColumn(column);
        return change(each -> each.column() == column ? each.as(null) : each);
    }

    /// This mapping with the unit of a money column set.
    public ColumnMapping withUnit(int column, MoneyUnit unit) {
        requireColumn(column);
        return change(each -> each.column() == column ? new Column(column, each.heading(), each.key(), unit) : each);
    }

    /// The columns of the schema that must be there and are not.
    public List<TableColumn> missing(TableSchema schema) {
        return schema.columns().stream()
                .filter(TableColumn::required)
                .filter(column ->
                        columns.stream().noneMatch(each -> column.key().equals(each.key())))
                .toList();
    }

    /// The columns of the file that are not read.
    public List<Column> ignored() {
        return columns.stream().filter(column -> column.key() == null).toList();
    }

    private void requireColumn(int column) {
        if (columns.stream().noneMatch(each -> each.column() == column)) {
            throw new IllegalArgumentException("no such column in the mapping (" + column + ")");
        }
    }

    private ColumnMapping change(UnaryOperator<Column> change) {
        List<Column> changed = new ArrayList<>(columns);
        changed.replaceAll(change);
        return new ColumnMapping(sheet, headingRow, changed);
    }

    /// A column of the file.
    ///
    /// @param column number from 1
    /// @param heading its heading as the file writes it; may be empty
    /// @param key the schema's column, or null to ignore it
    /// @param unit unit of money that the heading names, or null
    public record Column(
            int column,
            String heading,
            @Nullable String key,
            @Nullable MoneyUnit unit) {

        public Column {
            Objects.requireNonNull(heading);
            if (column < 1) {
                throw new IllegalArgumentException("columns count from 1 (" + column + ")");
            }
        }

        Column as(@Nullable String other) {
            return new Column(column, heading, other, unit);
        }
    }
}
