package dev.ceyuan.tables;

import dev.ceyuan.tables.TableRefused.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns the rows of a sheet into rows of a schema, as a [ColumnMapping] says.
final class RowBinding {

    private final ColumnMapping mapping;
    private final List<Bound> bound = new ArrayList<>();

    RowBinding(TableSchema schema, ColumnMapping mapping, Refuse refuse) {
        this.mapping = mapping;
        Refuse here = refuse.sheet(mapping.sheet()).at(mapping.headingRow(), 0);
        Set<String> keys = new HashSet<>();
        for (ColumnMapping.Column column : mapping.columns()) {
            String key = column.key();
            if (key == null) {
                continue;
            }
            TableColumn wanted = schema.column(key)
                    .orElseThrow(() -> new IllegalArgumentException("no such column in the schema (" + key + ")"));
            if (!keys.add(key)) {
                throw here.at(mapping.headingRow(), column.column())
                        .expected(wanted.chinese())
                        .found(column.heading())
                        .because(Kind.HEADING_TWICE);
            }
            bound.add(new Bound(column, new CellReading(wanted, column.unit())));
        }
        List<TableColumn> missing = mapping.missing(schema);
        if (!missing.isEmpty()) {
            throw here.expected(String.join(
                            "、", missing.stream().map(TableColumn::chinese).toList()))
                    .found(String.join(
                            "、",
                            mapping.columns().stream()
                                    .map(ColumnMapping.Column::heading)
                                    .toList()))
                    .because(Kind.HEADING_MISSING);
        }
    }

    /// The row in the terms of the schema; null when none of the mapped cells has a value.
    @Nullable
    RowResult bind(SheetRow row) {
        if (bound.stream().allMatch(each -> row.cell(each.column().column()).isBlank())) {
            return null;
        }
        Map<String, Object> values = new HashMap<>();
        List<CellProblem> problems = new ArrayList<>();
        for (Bound each : bound) {
            RawCell cell = row.cell(each.column().column());
            switch (each.reading().read(cell)) {
                case Parsed.Known(Object value) ->
                    values.put(each.reading().column().key(), value);
                case Parsed.Unknown _ -> {}
                case Parsed.Wrong wrong -> problems.add(problem(row, each, wrong));
            }
        }
        return problems.isEmpty()
                ? new TableRow(mapping.sheet(), row.number(), values)
                : new RejectedRow(mapping.sheet(), row.number(), problems);
    }

    private CellProblem problem(SheetRow row, Bound each, Parsed.Wrong wrong) {
        int column = each.column().column();
        return new CellProblem(
                wrong.kind(),
                new CellPlace(mapping.sheet(), row.number(), column),
                each.column().heading(),
                row.cell(column).shown(),
                wrong.arguments());
    }

    private record Bound(ColumnMapping.Column column, CellReading reading) {}
}
