package dev.ceyuan.platform.web.intake;

import dev.ceyuan.platform.intake.FileSample;
import dev.ceyuan.platform.web.intake.ImportView.ColumnLine;
import dev.ceyuan.platform.web.intake.ImportView.Option;
import dev.ceyuan.tables.CellPlace;
import dev.ceyuan.tables.ColumnMapping;
import dev.ceyuan.tables.MoneyUnit;
import dev.ceyuan.tables.TableColumn;
import dev.ceyuan.tables.TableSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/// The lines of the form in which columns are adjusted.
final class ColumnLines {
    private static final int EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 24;

    private ColumnLines() {}

    static ColumnLine of(ColumnMapping.Column column, TableSchema schema, FileSample sample, Words words) {
        var options = new ArrayList<Option>();
        options.add(new Option("", words.ignored(), column.key() == null));
        for (var known : schema.columns()) {
            var label = known.heading(words.locale()) + (known.required() ? " *" : "");
            options.add(new Option(known.key(), label, known.key().equals(column.key())));
        }
        return new ColumnLine(
                column.column(),
                new CellPlace("", 0, column.column()).letter(),
                column.heading(),
                examples(column.column(), sample),
                options,
                units(column, schema, words));
    }

    static Words words(MessageSource messages, Locale locale) {
        return new Words(
                messages.getMessage("intake.column.ignored", null, locale),
                messages.getMessage("intake.column.unit-as-written", null, locale),
                locale);
    }

    private static List<Option> units(ColumnMapping.Column column, TableSchema schema, Words words) {
        var key = column.key();
        if (key == null || !schema.column(key).map(TableColumn::money).orElse(false)) {
            return List.of();
        }
        var units = new ArrayList<Option>();
        units.add(new Option("", words.asWritten(), column.unit() == null));
        for (var unit : MoneyUnit.values()) {
            units.add(new Option(unit.name(), unit.chinese(), unit == column.unit()));
        }
        return units;
    }

    private static String examples(int column, FileSample sample) {
        return sample.rows().stream()
                .skip(1)
                .filter(row -> column <= row.cells().size())
                .map(row -> row.cells().get(column - 1))
                .filter(cell -> !cell.isBlank())
                .limit(EXAMPLES)
                .map(cell -> cell.length() <= LONGEST_EXAMPLE ? cell : cell.substring(0, LONGEST_EXAMPLE - 1) + "…")
                .collect(Collectors.joining(" | "));
    }

    /// The words of the form.
    record Words(String ignored, String asWritten, Locale locale) {}
}
