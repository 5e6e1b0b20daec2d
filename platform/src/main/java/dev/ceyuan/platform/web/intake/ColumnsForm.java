package dev.ceyuan.platform.web.intake;

import dev.ceyuan.tables.ColumnMapping;
import dev.ceyuan.tables.MoneyUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a user chose for the columns of his file: fields `column-<number>` with a key or nothing,
/// `unit-<number>` with a unit or nothing.
record ColumnsForm(Map<String, String> fields) {

    ColumnMapping applyTo(ColumnMapping mapping) {
        var columns = mapping.columns().stream().map(this::chosen).toList();
        return new ColumnMapping(mapping.sheet(), mapping.headingRow(), columns);
    }

    private ColumnMapping.Column chosen(ColumnMapping.Column column) {
        var key = fields.get("column-" + column.column());
        if (key == null) {
            return column;
        }
        return new ColumnMapping.Column(
                column.column(),
                column.heading(),
                key.isEmpty() ? null : key,
                unit(column).orElse(null));
    }

    private Optional<MoneyUnit> unit(ColumnMapping.Column column) {
        var field = fields.get("unit-" + column.column());
        return field == null ? Optional.ofNullable(column.unit()) : named(field);
    }

    private static Optional<MoneyUnit> named(@Nullable String name) {
        return Arrays.stream(MoneyUnit.values())
                .filter(unit -> unit.name().equals(name))
                .findFirst();
    }
}
