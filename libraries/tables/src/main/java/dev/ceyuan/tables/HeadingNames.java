package dev.ceyuan.tables;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The names by which the columns of a schema are recognised.
final class HeadingNames {

    private final Map<String, TableColumn> columns = new HashMap<>();

    HeadingNames(TableSchema schema) {
        schema.columns().forEach(column -> add(column.chinese(), column));
        schema.columns().forEach(column -> add(column.english(), column));
        schema.columns().forEach(column -> add(column.key(), column));
        schema.columns().forEach(column -> column.aliases().forEach(alias -> add(alias, column)));
    }

    private void add(String name, TableColumn column) {
        columns.putIfAbsent(HeadingText.comparable(name), column);
    }

    /// The column that a heading names. A money column is not recognised under a heading in another
    /// currency or in a unit that can be meant in two ways, as its amounts would be misread.
    @Nullable
    TableColumn find(HeadingText heading) {
        for (String name : heading.names()) {
            TableColumn column = columns.get(name);
            if (column != null && !(heading.foreign() && column.type() instanceof ColumnType.Money)) {
                return column;
            }
        }
        return null;
    }
}
