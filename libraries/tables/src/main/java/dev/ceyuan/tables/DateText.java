package dev.ceyuan.tables;

import dev.ceyuan.tables.CellProblem.Kind;
import dev.ceyuan.tables.ColumnType.MonthMeaning;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads days: `2026-09-23`, `2026/9/23`, `2026.9.23`, `2026年9月23日`, `20260923`, each with or without a
/// time of day behind it. Other orders of year, month and day, and years of two digits, can be meant in two
/// ways and are no date.
final class DateText {

    private static final int LONGEST = 40;
    private static final Pattern DAY = Pattern.compile(
            "([0-9]{4})\\s*(?:年\\s*([0-9]{1,2})\\s*月\\s*([0-9]{1,2})\\s*日?|([-/.])([0-9]{1,2})\\4([0-9]{1,2}))"
                    + "(?:[T\\s]*[0-9]{1,2}[:时点](?:[0-9]{1,2}分?)?(?::[0-9]{1,2}(?:\\.[0-9]{1,9})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?");
    private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");
    private static final Pattern MONTH =
            Pattern.compile("([0-9]{4})\\s*(?:年\\s*([0-9]{1,2})\\s*月份?|[-/.]([0-9]{1,2}))");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}\\s*年?");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private DateText() {}

    static Parsed parse(String text, MonthMeaning month) {
        String folded = CellText.trim(Normalizer.normalize(text, Normalizer.Form.NFKC));
        if (folded.length() > LONGEST) {
            return new Parsed.Wrong(Kind.DATE);
        }
        Matcher day = DAY.matcher(folded);
        if (day.matches()) {
            return day.group(2) != null
                    ? day(day.group(1), day.group(2), day.group(3))
                    : day(day.group(1), day.group(5), day.group(6));
        }
        Matcher compact = COMPACT.matcher(folded);
        if (compact.matches()) {
            return day(compact.group(1), compact.group(2), compact.group(3));
        }
        Matcher monthOnly = MONTH.matcher(folded);
        if (monthOnly.matches()) {
            String number = monthOnly.group(2) != null ? monthOnly.group(2) : monthOnly.group(3);
            return month(monthOnly.group(1), number, month);
        }
        return new Parsed.Wrong(YEAR.matcher(folded).matches() ? Kind.DATE_WITHOUT_DAY : Kind.DATE);
    }

    static Parsed known(LocalDate date) {
        boolean plausible = date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
        return plausible ? new Parsed.Known(date) : new Parsed.Wrong(Kind.DATE);
    }

    private static Parsed day(String year, String month, String day) {
        try {
            return known(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return new Parsed.Wrong(Kind.DATE);
        }
    }

    private static Parsed month(String year, String month, MonthMeaning meaning) {
        try {
            YearMonth read = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
            return switch (meaning) {
                case NOTHING -> new Parsed.Wrong(Kind.DATE_WITHOUT_DAY);
                case FIRST_DAY -> known(read.atDay(1));
                case LAST_DAY -> known(read.atEndOfMonth());
            };
        } catch (DateTimeException e) {
            return new Parsed.Wrong(Kind.DATE);
        }
    }
}
