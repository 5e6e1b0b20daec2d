package dev.ceyuan.tables;

import dev.ceyuan.tables.CellProblem.Kind;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the cells of one column of a file as one column of the schema.
final class CellReading {

    private static final Pattern LIST_SEPARATOR = Pattern.compile("[、；;，,|｜\\n\\r]");

    private final TableColumn column;
    private final @Nullable MoneyUnit headingUnit;
    private final Map<String, String> codes;

    CellReading(TableColumn column, @Nullable MoneyUnit headingUnit) {
        this.column = column;
        this.headingUnit = headingUnit;
        this.codes = column.type() instanceof ColumnType.Choice choice ? codes(choice) : Map.of();
    }

    TableColumn column() {
        return column;
    }

    Parsed read(RawCell cell) {
        return switch (cell) {
            case RawCell.Formula _ -> new Parsed.Wrong(Kind.FORMULA);
            case RawCell.Fault _ -> new Parsed.Wrong(Kind.ERROR_VALUE);
            case RawCell.Text(String text)
            when isUnknown(text) ->
                column.required()
                        ? new Parsed.Wrong(Kind.VALUE_MISSING, List.of(column.example()))
                        : new Parsed.Unknown();
            case RawCell.Text _, RawCell.Number _, RawCell.Day _, RawCell.Truth _ ->
                bounded(column.multiple() ? several(cell) : one(cell));
        };
    }

    private boolean isUnknown(String text) {
        if (CellText.trim(text).isEmpty()) {
            return true;
        }
        boolean agreedLater = column.type() instanceof ColumnType.Money && MoneyText.isToBeAgreed(text);
        return agreedLater || CellText.isUnknown(text) && !codes.containsKey(CellText.narrow(text));
    }

    private Parsed several(RawCell cell) {
        List<Object> values = new ArrayList<>();
        for (String part : LIST_SEPARATOR.split(cell.shown())) {
            if (!CellText.trim(part).isEmpty()) {
                Parsed parsed = one(new RawCell.Text(part));
                if (!(parsed instanceof Parsed.Known(Object value))) {
                    return parsed;
                }
                values.add(value);
            }
        }
        return values.isEmpty()
                ? missing()
                : new Parsed.Known(values.stream().distinct().toList());
    }

    private Parsed missing() {
        return column.required()
                ? new Parsed.Wrong(Kind.VALUE_MISSING, List.of(column.example()))
                : new Parsed.Unknown();
    }

    private Parsed one(RawCell cell) {
        Parsed parsed = switch (column.type()) {
            case ColumnType.Text _ -> text(cell);
            case ColumnType.Url _ -> url(cell);
            case ColumnType.Choice _ -> choice(cell);
            case ColumnType.Whole _ -> whole(cell);
            case ColumnType.Decimal _ -> decimal(cell);
            case ColumnType.Money money -> money(cell, money);
            case ColumnType.Date(var month) -> date(cell, month);
        };
        if (!(parsed instanceof Parsed.Wrong(Kind kind, List<String> arguments)) || !arguments.isEmpty()) {
            return parsed;
        }
        return kind == Kind.OUT_OF_RANGE ? outside() : new Parsed.Wrong(kind, List.of(column.example()));
    }

    private Parsed text(RawCell cell) {
        String text = CellText.tidy(cell.shown());
        int forbidden = CellText.forbidden(text);
        if (forbidden >= 0) {
            return new Parsed.Wrong(Kind.CONTROL_CHARACTER, List.of(String.format("U+%04X", forbidden)));
        }
        return text.length() > column.maxLength()
                ? new Parsed.Wrong(
                        Kind.TEXT_TOO_LONG,
                        List.of(Integer.toString(column.maxLength()), Integer.toString(text.length())))
                : new Parsed.Known(text);
    }

    private Parsed url(RawCell cell) {
        Parsed text = text(cell);
        if (!(text instanceof Parsed.Known(Object value))) {
            return text;
        }
        try {
            URI uri = new URI((String) value);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            return web && uri.getHost() != null && uri.getUserInfo() == null ? text : new Parsed.Wrong(Kind.URL);
        } catch (URISyntaxException e) {
            return new Parsed.Wrong(Kind.URL);
        }
    }

    private Parsed choice(RawCell cell) {
        String code = codes.get(CellText.narrow(cell.shown()));
        return code != null
                ? new Parsed.Known(code)
                : new Parsed.Wrong(Kind.CHOICE, List.of(String.join("、", column.choices())));
    }

    private static Map<String, String> codes(ColumnType.Choice choice) {
        Map<String, String> codes = new HashMap<>();
        choice.words().forEach((code, words) -> {
            codes.putIfAbsent(CellText.narrow(code), code);
            words.forEach(word -> codes.putIfAbsent(CellText.narrow(word), code));
        });
        return codes;
    }

    private static Parsed whole(RawCell cell) {
        return number(cell)
                .filter(value -> value.stripTrailingZeros().scale() <= 0)
                .map(value -> value.precision() - value.scale() > 18
                        ? new Parsed.Wrong(Kind.OUT_OF_RANGE)
                        : (Parsed) new Parsed.Known(value.longValueExact()))
                .orElseGet(() -> new Parsed.Wrong(Kind.WHOLE_NUMBER));
    }

    private static Parsed decimal(RawCell cell) {
        return number(cell)
                .map(value -> (Parsed) new Parsed.Known(value))
                .orElseGet(() -> new Parsed.Wrong(Kind.DECIMAL_NUMBER));
    }

    private static Optional<BigDecimal> number(RawCell cell) {
        return switch (cell) {
            case RawCell.Number(double value, var _) -> Optional.of(NumberText.decimal(value));
            case RawCell.Text(String text) -> NumberText.parse(CellText.narrow(text));
            case RawCell.Day _, RawCell.Truth _, RawCell.Formula _, RawCell.Fault _ -> Optional.empty();
        };
    }

    private Parsed money(RawCell cell, ColumnType.Money type) {
        return switch (cell) {
            case RawCell.Number number
            when number.mark().isEmpty() ->
                MoneyText.fen(NumberText.decimal(number.value()), headingUnit != null ? headingUnit : type.unit());
            case RawCell.Number number -> MoneyText.parse(number.marked(), headingUnit, type.unit());
            case RawCell.Text(String text) -> MoneyText.parse(text, headingUnit, type.unit());
            case RawCell.Day _, RawCell.Truth _, RawCell.Formula _, RawCell.Fault _ -> new Parsed.Wrong(Kind.MONEY);
        };
    }

    private static Parsed date(RawCell cell, ColumnType.MonthMeaning month) {
        return switch (cell) {
            case RawCell.Day(LocalDateTime at) -> DateText.known(at.toLocalDate());
            case RawCell.Text _, RawCell.Number _ -> DateText.parse(cell.shown(), month);
            case RawCell.Truth _, RawCell.Formula _, RawCell.Fault _ -> new Parsed.Wrong(Kind.DATE);
        };
    }

    private Parsed bounded(Parsed parsed) {
        if (!(parsed instanceof Parsed.Known(Object value))) {
            return parsed;
        }
        boolean within = switch (column.type()) {
            case ColumnType.Whole(long least, long greatest) -> within((Long) value, least, greatest);
            case ColumnType.Money(long least, long greatest, var _) -> within((Long) value, least, greatest);
            case ColumnType.Decimal(BigDecimal least, BigDecimal greatest) ->
                least.compareTo((BigDecimal) value) <= 0 && greatest.compareTo((BigDecimal) value) >= 0;
            case ColumnType.Text _, ColumnType.Url _, ColumnType.Choice _, ColumnType.Date _ -> true;
        };
        return within ? parsed : outside();
    }

    private static boolean within(long value, long least, long greatest) {
        return value >= least && value <= greatest;
    }

    private Parsed outside() {
        return switch (column.type()) {
            case ColumnType.Whole(long least, long greatest) -> outside(Long.toString(least), Long.toString(greatest));
            case ColumnType.Money(long least, long greatest, var _) -> outside(yuan(least), yuan(greatest));
            case ColumnType.Decimal(BigDecimal least, BigDecimal greatest) ->
                outside(least.toPlainString(), greatest.toPlainString());
            case ColumnType.Text _, ColumnType.Url _, ColumnType.Choice _, ColumnType.Date _ ->
                throw new IllegalStateException("no bounds for this type (column " + column.key() + ")");
        };
    }

    private static Parsed outside(String least, String greatest) {
        return new Parsed.Wrong(Kind.OUT_OF_RANGE, List.of(least, greatest));
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString() + "元";
    }
}
