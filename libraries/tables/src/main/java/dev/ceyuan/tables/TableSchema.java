package dev.ceyuan.tables;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The columns that a kind of table has, in the order in which they are written.
///
/// @param name name of the kind of table, for example `needs`
/// @param columns with distinct keys, at least one
public record TableSchema(String name, List<TableColumn> columns) {

    public TableSchema {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a schema needs columns (schema " + name + ")");
        }
        Set<String> keys = new HashSet<>();
        for (TableColumn column : columns) {
            if (!keys.add(column.key())) {
                throw new IllegalArgumentException("two columns with one key (" + column.key() + ")");
            }
        }
    }

    /// A schema of these columns.
    public static TableSchema of(String name, TableColumn... columns) {
        return new TableSchema(name, List.of(columns));
    }

    /// The column with this key.
    public Optional<TableColumn> column(String key) {
        return columns.stream().filter(column -> column.key().equals(key)).findFirst();
    }
}
