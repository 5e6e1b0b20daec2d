package dev.ceyuan.tables;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns the values of rows into cells to be written.
final class CellWriting {

    private static final int LONGEST_TEXT = 32_767;

    private final List<TableColumn> columns;
    private final Locale locale;
    private final boolean english;

    CellWriting(List<TableColumn> columns, Locale locale) {
        this.columns = List.copyOf(columns);
        this.locale = locale;
        this.english = "en".equals(locale.getLanguage());
    }

    List<String> headings() {
        return columns.stream().map(this::heading).toList();
    }

    private String heading(TableColumn column) {
        if (column.type() instanceof ColumnType.Money) {
            return english ? column.english() + " (yuan)" : column.chinese() + "（元）";
        }
        return english ? column.english() : column.chinese();
    }

    List<OutCell> cells(List<? extends @Nullable Object> values) {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "one value per column (" + columns.size() + " columns, " + values.size() + " values)");
        }
        List<OutCell> cells = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            cells.add(value == null ? new OutCell.Blank() : cell(columns.get(i), value));
        }
        return cells;
    }

    private OutCell cell(TableColumn column, Object value) {
        if (value instanceof List<?> list) {
            return new OutCell.Text(clean(list.stream()
                    .map(each -> column.words(each.toString(), locale))
                    .collect(Collectors.joining(english ? "; " : "、"))));
        }
        return switch (column.type()) {
            case ColumnType.Money _ -> new OutCell.Money(BigDecimal.valueOf(((java.lang.Number) value).longValue(), 2));
            case ColumnType.Whole _ -> new OutCell.Number(BigDecimal.valueOf(((java.lang.Number) value).longValue()));
            case ColumnType.Decimal _ -> new OutCell.Number(decimal(value));
            case ColumnType.Date _ -> new OutCell.Day((LocalDate) value);
            case ColumnType.Text _, ColumnType.Url _, ColumnType.Choice _ ->
                new OutCell.Text(clean(column.words(value.toString(), locale)));
        };
    }

    private static BigDecimal decimal(Object value) {
        return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
    }

    /// Without characters that no table should hold, and no longer than a cell may be.
    static String clean(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder clean = new StringBuilder(lines.length());
        lines.codePoints().filter(c -> !CellText.isForbidden(c)).forEach(clean::appendCodePoint);
        if (clean.length() <= LONGEST_TEXT) {
            return clean.toString();
        }
        int end = LONGEST_TEXT - 1;
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
