package dev.ceyuan.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// A row that fits its schema: key → value, with the place it came from. A key without a value is unknown.
///
/// Values are `String` (text, choice, URL), `Long` (whole numbers; money in fen), `BigDecimal`,
/// `LocalDate`, or a non-empty `List` of these where the column takes several.
public record TableRow(String sheet, int row, Map<String, Object> values) implements RowResult {

    public TableRow {
        values = Map.copyOf(values);
    }

    /// Whether the cell says something.
    public boolean knows(String key) {
        return values.containsKey(key);
    }

    /// A text, choice or URL.
    public Optional<String> text(String key) {
        return Optional.ofNullable((String) values.get(key));
    }

    /// A whole number, or money in fen.
    public OptionalLong whole(String key) {
        return values.get(key) instanceof Long value ? OptionalLong.of(value) : OptionalLong.empty();
    }

    /// A decimal number.
    public Optional<BigDecimal> decimal(String key) {
        return Optional.ofNullable((BigDecimal) values.get(key));
    }

    /// A date.
    public Optional<LocalDate> date(String key) {
        return Optional.ofNullable((LocalDate) values.get(key));
    }

    /// The texts, choices or URLs of a column that takes several; empty when unknown.
    public List<String> texts(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : text(key).map(List::of).orElse(List.of());
    }
}
