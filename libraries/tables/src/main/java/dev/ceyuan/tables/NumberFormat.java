package dev.ceyuan.tables;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a number format shows beside the digits.
///
/// A format may write a unit or a currency that the cell does not hold (`#,##0"万元"`, `[$$-409]0.00`): the
/// user reads `80万元` where the file stores 80. Amounts must be read with it.
///
/// @param date whether the number is shown as a date
/// @param mark the unit or currency sign; `?` when the format scales the number, so that what is shown is
/// another
record NumberFormat(boolean date, String mark) {

    static final NumberFormat PLAIN = new NumberFormat(false, "");
    private static final NumberFormat DATE = new NumberFormat(true, "");
    private static final int LONGEST = 1_024;
    private static final Pattern NOT_A_CODE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
    private static final Pattern DATE_CODE = Pattern.compile("[yYdDeE]|[mM](?![0#])");
    private static final Pattern NUMBER_CODE = Pattern.compile("[0#?]|General", Pattern.CASE_INSENSITIVE);
    private static final Pattern FRACTIONS_OF_SECONDS = Pattern.compile("(?i)ss?\\.0+");
    private static final Pattern CURRENCY = Pattern.compile("\\[\\$([^\\]-]*)[^\\]]*\\]");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"|\\\\(.)|([¥￥$€£元万亿])");
    private static final Pattern SCALING = Pattern.compile("[0#?],+(?![0#?,])|%|![.0-9]");
    private static final Pattern MONEY = Pattern.compile("[¥￥$€£元圆万亿千]|(?i:yuan|rmb|cny|usd|eur|hkd|gbp|jpy)");

    static NumberFormat of(String code) {
        if (code.length() > LONGEST) {
            return PLAIN;
        }
        String codes = NOT_A_CODE.matcher(code).replaceAll("");
        boolean date = DATE_CODE.matcher(codes).find()
                && !NUMBER_CODE
                        .matcher(FRACTIONS_OF_SECONDS.matcher(codes).replaceAll("s"))
                        .find();
        return date ? DATE : new NumberFormat(false, mark(firstSection(code)));
    }

    /// Formats 14 to 17 and 22 are dates everywhere, 27 to 36 and 50 to 58 in Chinese, Japanese and Korean
    /// Excel; 5 to
    /// 8 show the currency of the machine, 9 and 10 a percentage.
    static NumberFormat builtIn(int format) {
        boolean date = format >= 14 && format <= 17
                || format == 22
                || format >= 27 && format <= 31
                || format == 36
                || format >= 50 && format <= 54
                || format == 57
                || format == 58;
        boolean percentage = format == 9 || format == 10;
        return date ? DATE : percentage ? new NumberFormat(false, "?") : PLAIN;
    }

    private static String mark(String section) {
        StringBuilder words = new StringBuilder();
        Matcher currency = CURRENCY.matcher(section);
        while (currency.find()) {
            words.append(currency.group(1));
        }
        Matcher literal = LITERAL.matcher(currency.replaceAll(""));
        while (literal.find()) {
            words.append(literal.group().replaceAll("[\"\\\\]", ""));
        }
        String mark = CellText.narrow(words.toString());
        if (SCALING.matcher(NOT_A_CODE.matcher(section).replaceAll("")).find()) {
            return "?";
        }
        return MONEY.matcher(mark).find() ? mark : "";
    }

    /// The section for positive numbers; a semicolon inside quotes does not end it.
    private static String firstSection(String code) {
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            quoted ^= c == '"';
            if (c == ';' && !quoted) {
                return code.substring(0, i);
            }
        }
        return code;
    }
}
