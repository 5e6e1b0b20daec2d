package dev.ceyuan.platform.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The values of a row as JSON keeps them: texts and whole numbers as they are, decimals and dates marked.
final class RowContent {
    private static final String DECIMAL = "decimal";
    private static final String DATE = "date";

    private RowContent() {}

    static Map<String, Object> toJson(Map<String, Object> values) {
        var json = new LinkedHashMap<String, Object>();
        values.forEach((key, value) -> json.put(key, toJson(value)));
        return json;
    }

    static Map<String, Object> fromJson(Map<String, ?> json) {
        var values = new LinkedHashMap<String, Object>();
        json.forEach((key, value) -> values.put(key, fromJson(value)));
        return values;
    }

    private static Object toJson(Object value) {
        return switch (value) {
            case BigDecimal decimal -> Map.of(DECIMAL, decimal.toString());
            case LocalDate date -> Map.of(DATE, date.toString());
            case List<?> list -> list.stream().map(RowContent::toJson).toList();
            case String text -> text;
            case Long whole -> whole;
            default -> throw new IllegalArgumentException("No value of a row (%s)".formatted(value.getClass()));
        };
    }

    private static Object fromJson(@Nullable Object json) {
        return switch (Objects.requireNonNull(json)) {
            case Map<?, ?> marked when marked.get(DECIMAL) instanceof String decimal -> new BigDecimal(decimal);
            case Map<?, ?> marked when marked.get(DATE) instanceof String date -> LocalDate.parse(date);
            case List<?> list -> list.stream().map(RowContent::fromJson).toList();
            case String text -> text;
            case Number whole -> whole.longValue();
            default -> throw new IllegalArgumentException("No value of a row (%s)".formatted(json));
        };
    }
}
