package dev.ceyuan.tables;

import dev.ceyuan.tables.ColumnType.MonthMeaning;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// A column of a [TableSchema]: what it is called, what its cells hold, how it is written.
///
/// Made by the factory of its type and refined by the methods that return a changed copy:
/// `TableColumn.money("budget", "预算", "Budget").aliases("项目预算").unit(MoneyUnit.TEN_THOUSAND_YUAN)`.
///
/// @param key the name in code
/// @param type what the cells hold
/// @param chinese heading in Chinese, without unit
/// @param english heading in English, without unit
/// @param aliases other headings that mean the same
/// @param required whether every row must say it; else a blank cell, `-`, `—`, `无`, `不详` and the like mean
/// unknown
/// @param multiple whether a cell may list several values
/// @param maxLength longest text (of one value) in UTF-16 units
/// @param example a cell as it should be; shown with problems and in templates
public record TableColumn(
        String key,
        ColumnType type,
        String chinese,
        String english,
        List<String> aliases,
        boolean required,
        boolean multiple,
        int maxLength,
        String example) {

    private static final int DEFAULT_LENGTH = 500;
    private static final int URL_LENGTH = 2_000;

    public TableColumn {
        Objects.requireNonNull(type);
        aliases = List.copyOf(aliases);
        if (key.isBlank() || chinese.isBlank() || english.isBlank() || maxLength <= 0) {
            throw new IllegalArgumentException("a column needs key, headings and a length (key " + key + ")");
        }
    }

    /// Text, NFC, trimmed, without control characters.
    public static TableColumn text(String key, String chinese, String english) {
        return of(key, new ColumnType.Text(), chinese, english).example("示例");
    }

    /// A web address with http or https.
    public static TableColumn url(String key, String chinese, String english) {
        return of(key, new ColumnType.Url(), chinese, english)
                .maxLength(URL_LENGTH)
                .example("https://www.example.org/");
    }

    /// A whole number of any sign.
    public static TableColumn whole(String key, String chinese, String english) {
        return of(key, new ColumnType.Whole(Long.MIN_VALUE, Long.MAX_VALUE), chinese, english)
                .example("12");
    }

    /// A decimal number of any sign.
    public static TableColumn decimal(String key, String chinese, String english) {
        BigDecimal limit = BigDecimal.TEN.pow(30);
        return of(key, new ColumnType.Decimal(limit.negate(), limit), chinese, english)
                .example("12.5");
    }

    /// An amount of money, zero or more, read into fen. Without [#unit] the unit must stand in heading or
    /// cell.
    public static TableColumn money(String key, String chinese, String english) {
        return of(key, new ColumnType.Money(0, Long.MAX_VALUE, null), chinese, english)
                .example("80万元");
    }

    /// A day.
    public static TableColumn date(String key, String chinese, String english) {
        return of(key, new ColumnType.Date(MonthMeaning.NOTHING), chinese, english)
                .example("2026-09-23");
    }

    /// One of the given codes, each with the words that mean it (the first is the one to show); the code
    /// itself too.
    public static TableColumn choice(String key, String chinese, String english, Map<String, List<String>> words) {
        String example =
                words.values().stream().flatMap(List::stream).findFirst().orElse(key);
        return of(key, new ColumnType.Choice(words), chinese, english).example(example);
    }

    private static TableColumn of(String key, ColumnType type, String chinese, String english) {
        return new TableColumn(key, type, chinese, english, List.of(), false, false, DEFAULT_LENGTH, "");
    }

    /// With other headings that mean the same.
    public TableColumn aliases(String... headings) {
        return new TableColumn(key, type, chinese, english, List.of(headings), required, multiple, maxLength, example);
    }

    /// Every row must say it.
    public TableColumn mandatory() {
        return new TableColumn(key, type, chinese, english, aliases, true, multiple, maxLength, example);
    }

    /// A cell may list several values, separated by `、；;，,|` or line breaks.
    public TableColumn several() {
        if (type instanceof ColumnType.Whole
                || type instanceof ColumnType.Decimal
                || type instanceof ColumnType.Money
                || type instanceof ColumnType.Date) {
            throw new IllegalStateException("only texts, choices and addresses come in lists (column " + key + ")");
        }
        return new TableColumn(key, type, chinese, english, aliases, required, true, maxLength, example);
    }

    /// With another longest text.
    public TableColumn maxLength(int characters) {
        return new TableColumn(key, type, chinese, english, aliases, required, multiple, characters, example);
    }

    /// With another example.
    public TableColumn example(String cell) {
        return new TableColumn(key, type, chinese, english, aliases, required, multiple, maxLength, cell);
    }

    /// With inclusive bounds: of the number, or of the amount in fen.
    public TableColumn between(long least, long greatest) {
        ColumnType bounded = switch (type) {
            case ColumnType.Whole _ -> new ColumnType.Whole(least, greatest);
            case ColumnType.Decimal _ ->
                new ColumnType.Decimal(BigDecimal.valueOf(least), BigDecimal.valueOf(greatest));
            case ColumnType.Money money -> new ColumnType.Money(least, greatest, money.unit());
            case ColumnType.Text _, ColumnType.Url _, ColumnType.Date _, ColumnType.Choice _ ->
                throw new IllegalStateException("no bounds for this type (column " + key + ")");
        };
        return of(bounded);
    }

    /// With the unit that is meant where neither heading nor cell names one.
    public TableColumn unit(MoneyUnit unit) {
        if (!(type instanceof ColumnType.Money money)) {
            throw new IllegalStateException("only money has a unit (column " + key + ")");
        }
        return of(new ColumnType.Money(money.least(), money.greatest(), unit));
    }

    /// A month without a day is accepted and means its first day.
    public TableColumn monthMeansFirstDay() {
        requireDate();
        return of(new ColumnType.Date(MonthMeaning.FIRST_DAY));
    }

    /// A month without a day is accepted and means its last day, as with deadlines.
    public TableColumn monthMeansLastDay() {
        requireDate();
        return of(new ColumnType.Date(MonthMeaning.LAST_DAY));
    }

    private void requireDate() {
        if (!(type instanceof ColumnType.Date)) {
            throw new IllegalStateException("only dates have months (column " + key + ")");
        }
    }

    private TableColumn of(ColumnType other) {
        return new TableColumn(key, other, chinese, english, aliases, required, multiple, maxLength, example);
    }

    /// Whether its cells are amounts of money, so that the file's column may have a unit.
    public boolean money() {
        return type instanceof ColumnType.Money;
    }

    /// The words to choose from, for each code the one to show; empty where everything of the type is
    /// allowed.
    public List<String> choices() {
        return type instanceof ColumnType.Choice(var words)
                ? words.values().stream().map(List::getFirst).toList()
                : List.of();
    }

    /// The heading in the language.
    public String heading(Locale locale) {
        return isEnglish(locale) ? english : chinese;
    }

    /// A value as people read it: the word of a choice, an amount in yuan, anything else as it is.
    ///
    /// @param value as rows have it, in text: the code of a choice, an amount in fen
    public String words(String value, Locale locale) {
        return switch (type) {
            case ColumnType.Choice(var words) ->
                words.getOrDefault(value, List.of()).stream()
                        .filter(word -> !isEnglish(locale) || word.chars().allMatch(c -> c < 0x80))
                        .findFirst()
                        .orElse(value);
            case ColumnType.Money _ -> yuan(value, locale);
            case ColumnType.Text _, ColumnType.Url _, ColumnType.Whole _, ColumnType.Decimal _, ColumnType.Date _ ->
                value;
        };
    }

    private static String yuan(String fen, Locale locale) {
        var numbers = NumberFormat.getNumberInstance(Locale.ROOT);
        numbers.setMaximumFractionDigits(2);
        var yuan = numbers.format(new BigDecimal(fen).movePointLeft(2));
        return isEnglish(locale) ? "CNY " + yuan : yuan + " 元";
    }

    private static boolean isEnglish(Locale locale) {
        return "en".equals(locale.getLanguage());
    }
}
