package dev.ceyuan.platform.registry;

import java.util.Collection;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// Parameters that carry many rows, so that a statement reads or writes a whole batch.
final class JsonRows {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonRows() {}

    /// A JSON array of objects whose fields are called like the components of the record.
    static String of(List<? extends Record> rows) {
        return JSON.writeValueAsString(rows);
    }

    /// An array parameter, to be cast to the type of the column.
    static String[] array(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }
}
