package dev.ceyuan.platform.intake;

import dev.ceyuan.tables.TableColumn;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One field that a row changes, as the preview shows it.
///
/// @param column key of the column in the target's schema
/// @param before what is known now, as the target writes it down; empty if nothing
/// @param after  what the row says, likewise; [ImportTarget#words] says both to people
public record FieldChange(String column, String before, String after) {
    /// What stands between the values of a column that has several.
    public static final String BETWEEN = "、";

    /// Says each value of a column that has several, or the one of any other.
    public static String each(TableColumn column, String value, UnaryOperator<String> words) {
        return column.multiple()
                ? Stream.of(value.split(BETWEEN)).map(words).collect(Collectors.joining(BETWEEN))
                : words.apply(value);
    }
}
