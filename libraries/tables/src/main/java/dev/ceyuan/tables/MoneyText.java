package dev.ceyuan.tables;

import dev.ceyuan.tables.CellProblem.Kind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads amounts of money in the ways Chinese tables write them: `80万元`, `3.5亿`, `1,000`, `￥12.30`,
/// `1000元整`.
///
/// A unit in the cell counts before the one in the heading, that before the one of the column. What can be
/// meant in
/// two ways (ranges, "about", sums of units, odd grouping) is no amount.
final class MoneyText {

    private static final Pattern AMOUNT =
            Pattern.compile("(?:人民币|rmb|cny)?(¥)?([+-]?[0-9.,]+)([\\p{IsHan}a-z]*?)(?:整|人民币)?");
    private static final Pattern FOREIGN =
            Pattern.compile("\\$|€|£|₩|美元|美金|欧元|英镑|日元|日圆|港币|港元|新台币|韩元|卢布|usd|eur|gbp|jpy|hkd|krw");
    private static final Set<String> TO_BE_AGREED = Set.of("面议", "另议", "协商", "可议", "negotiable");
    private static final Map<String, MoneyUnit> UNITS = Map.ofEntries(
            Map.entry("元", MoneyUnit.YUAN),
            Map.entry("圆", MoneyUnit.YUAN),
            Map.entry("yuan", MoneyUnit.YUAN),
            Map.entry("rmb", MoneyUnit.YUAN),
            Map.entry("cny", MoneyUnit.YUAN),
            Map.entry("千", MoneyUnit.THOUSAND_YUAN),
            Map.entry("千元", MoneyUnit.THOUSAND_YUAN),
            Map.entry("万", MoneyUnit.TEN_THOUSAND_YUAN),
            Map.entry("万元", MoneyUnit.TEN_THOUSAND_YUAN),
            Map.entry("百万", MoneyUnit.MILLION_YUAN),
            Map.entry("百万元", MoneyUnit.MILLION_YUAN),
            Map.entry("千万", MoneyUnit.TEN_MILLION_YUAN),
            Map.entry("千万元", MoneyUnit.TEN_MILLION_YUAN),
            Map.entry("亿", MoneyUnit.HUNDRED_MILLION_YUAN),
            Map.entry("亿元", MoneyUnit.HUNDRED_MILLION_YUAN));

    private MoneyText() {}

    /// The unit that a narrow word names.
    static Optional<MoneyUnit> unit(String narrow) {
        return Optional.ofNullable(UNITS.get(narrow));
    }

    static boolean isToBeAgreed(String text) {
        return text.length() <= 20 && TO_BE_AGREED.contains(CellText.narrow(text));
    }

    /// Reads a text; `context` is the unit of the heading or else of the column.
    static Parsed parse(String text, @Nullable MoneyUnit heading, @Nullable MoneyUnit column) {
        String narrow = CellText.narrow(text);
        if (FOREIGN.matcher(narrow).find()) {
            return new Parsed.Wrong(Kind.MONEY_CURRENCY);
        }
        Matcher matcher = AMOUNT.matcher(narrow);
        Optional<BigDecimal> number = matcher.matches() ? NumberText.parse(matcher.group(2)) : Optional.empty();
        if (number.isEmpty()) {
            return new Parsed.Wrong(Kind.MONEY);
        }
        String word = matcher.group(3);
        if (!word.isEmpty()) {
            return unit(word).map(unit -> fen(number.get(), unit)).orElseGet(() -> new Parsed.Wrong(Kind.MONEY));
        }
        boolean signed = matcher.group(1) != null;
        MoneyUnit implied = heading != null ? heading : signed ? MoneyUnit.YUAN : column;
        return fen(number.get(), implied);
    }

    static Parsed fen(BigDecimal number, @Nullable MoneyUnit unit) {
        if (unit == null) {
            return new Parsed.Wrong(Kind.MONEY_UNIT_MISSING);
        }
        BigDecimal fen = number.multiply(BigDecimal.valueOf(unit.fen())).stripTrailingZeros();
        if (fen.scale() > 0) {
            return new Parsed.Wrong(Kind.MONEY_FRACTION);
        }
        return fen.precision() - fen.scale() > 18
                ? new Parsed.Wrong(Kind.OUT_OF_RANGE)
                : new Parsed.Known(fen.longValueExact());
    }
}
