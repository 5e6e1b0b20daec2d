package dev.ceyuan.tables;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Makes names that Excel accepts for sheets: up to 31 characters, none of `[]:*?/\`, no apostrophe at
/// either end, not blank, not `History`, not used twice.
final class SheetName {

    private static final int LONGEST = 31;
    private static final Pattern FORBIDDEN = Pattern.compile("[\\[\\]:*?/\\\\\\p{Cntrl}]|^'+|'+$");

    private SheetName() {}

    /// The name, made acceptable and added to the used ones.
    static String of(String wanted, Set<String> used) {
        String clean =
                CellText.trim(FORBIDDEN.matcher(CellWriting.clean(wanted)).replaceAll(" "));
        String base = clean.isEmpty() || clean.equalsIgnoreCase("history") ? "Sheet" : clean;
        String name = cut(base, LONGEST);
        for (int i = 2; !used.add(name.toLowerCase(Locale.ROOT)); i++) {
            String suffix = " " + i;
            name = cut(base, LONGEST - suffix.length()) + suffix;
        }
        return name;
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return CellText.trim(text.substring(0, end).replaceAll("'+$", ""));
    }
}
