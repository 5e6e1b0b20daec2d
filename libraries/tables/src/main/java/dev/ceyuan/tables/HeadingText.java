package dev.ceyuan.tables;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A heading taken apart: the names it may stand for, most exact first, and the unit of money it gives.
///
/// Width, blanks, case and punctuation do not count; nor does what brackets say about the form (`（必填）`,
/// `（单位：万元）`).
///
/// @param names comparable names as [#comparable] makes them, the most exact first
/// @param unit the unit in brackets or at the end, or null
/// @param foreign whether it names a currency or a unit that is not one of yuan
record HeadingText(List<String> names, @Nullable MoneyUnit unit, boolean foreign) {

    private static final int LONGEST = 100;
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔「<{]([^()\\[\\]【】〔〕「」<>{}]*)[)\\]】〕」>}]");
    private static final Pattern UNIT_LABEL = Pattern.compile("^(?:单位|unit)[:为]?");
    private static final Pattern FORM_NOTE =
            Pattern.compile("必填.*|选填.*|可选|非必填|required|optional|例如.*|如.*|格式.*|多选|单选|下拉.*");
    private static final Pattern MONEY_WORD = Pattern.compile("元|圆|美金|欧|英镑|港币|usd|eur|gbp|hkd|\\$|€|£");
    private static final Pattern FOREIGN = Pattern.compile("美元|美金|欧元|英镑|日元|港币|港元|usd|eur|gbp|hkd|\\$|€|£");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{S}]");
    private static final List<String> TRAILING_UNITS =
            List.of("百万元", "千万元", "万元", "亿元", "千元", "元", "yuan", "rmb", "cny");

    /// A name without width, blanks, case and punctuation.
    static String comparable(String name) {
        return PUNCTUATION.matcher(CellText.narrow(name)).replaceAll("");
    }

    static HeadingText of(String heading) {
        if (heading.length() > LONGEST) {
            return new HeadingText(List.of(), null, false);
        }
        String narrow = CellText.narrow(heading);
        Matcher brackets = BRACKETS.matcher(narrow);
        StringBuilder without = new StringBuilder();
        List<String> notes = new ArrayList<>();
        while (brackets.find()) {
            notes.add(UNIT_LABEL.matcher(brackets.group(1)).replaceFirst(""));
            brackets.appendReplacement(without, "");
        }
        brackets.appendTail(without);
        return assemble(narrow, comparable(without.toString()), notes);
    }

    private static HeadingText assemble(String narrow, String bare, List<String> notes) {
        Set<MoneyUnit> units = new LinkedHashSet<>();
        StringBuilder full = new StringBuilder(bare);
        boolean foreign = FOREIGN.matcher(narrow).find();
        for (String note : notes) {
            Optional<MoneyUnit> unit = MoneyText.unit(note);
            unit.ifPresent(units::add);
            if (unit.isEmpty() && MONEY_WORD.matcher(note).find()) {
                foreign = true;
            } else if (unit.isEmpty() && !FORM_NOTE.matcher(note).matches()) {
                full.append(comparable(note));
            }
        }
        Set<String> names = new LinkedHashSet<>(List.of(comparable(narrow), full.toString(), bare));
        for (String trailing : TRAILING_UNITS) {
            if (bare.endsWith(trailing) && bare.length() > trailing.length()) {
                names.add(bare.substring(0, bare.length() - trailing.length()));
                MoneyText.unit(trailing).ifPresent(units::add);
                break;
            }
        }
        names.remove("");
        return new HeadingText(
                List.copyOf(names), units.size() == 1 ? units.iterator().next() : null, foreign || units.size() > 1);
    }
}
