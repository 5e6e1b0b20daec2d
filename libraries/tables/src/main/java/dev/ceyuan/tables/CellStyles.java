package dev.ceyuan.tables;

import dev.ceyuan.tables.TableRefused.Kind;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which cell styles show a number as a date (ECMA-376 part 1, 18.8.30 and 18.8.31).
final class CellStyles {

    static final CellStyles NONE = new CellStyles(new BitSet());

    /// Excel allows 64 000 cell styles and about 250 number formats.
    private static final int MOST_STYLES = 65_536;

    private static final int LONGEST_FORMAT = 1_024;
    private static final Pattern NOT_A_CODE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
    private static final Pattern DATE_CODE = Pattern.compile("[yYdDeE]|[mM](?![0#])");
    private static final Pattern NUMBER_CODE = Pattern.compile("[0#?]|General", Pattern.CASE_INSENSITIVE);

    private final BitSet dates;

    private CellStyles(BitSet dates) {
        this.dates = dates;
    }

    static CellStyles read(XmlPart xml, Refuse refuse) {
        Set<Integer> dateFormats = new HashSet<>();
        BitSet dates = new BitSet();
        int style = 0;
        boolean inCellStyles = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                String code = xml.attribute("formatCode");
                if (code != null && isDate(code)) {
                    dateFormats.add(number(xml.attribute("numFmtId")));
                }
            } else if (xml.starts("cellXfs")) {
                inCellStyles = true;
            } else if (xml.ends("cellXfs")) {
                inCellStyles = false;
            } else if (inCellStyles && xml.starts("xf")) {
                int format = number(xml.attribute("numFmtId"));
                dates.set(style++, isBuiltInDate(format) || dateFormats.contains(format));
            }
            if (style > MOST_STYLES || dateFormats.size() > MOST_STYLES) {
                throw refuse.expected("≤ " + MOST_STYLES)
                        .found("> " + MOST_STYLES)
                        .because(Kind.NOT_A_WORKBOOK);
            }
        }
        return new CellStyles(dates);
    }

    /// Whether a cell with this `s` attribute shows a date.
    boolean isDate(@Nullable String style, Refuse refuse) {
        if (style == null) {
            return false;
        }
        int index = number(style);
        if (index < 0) {
            throw refuse.found(style).because(Kind.CELL_CONTENT);
        }
        return dates.get(index);
    }

    /// Formats 14 to 17 and 22 are dates everywhere, 27 to 36 and 50 to 58 in Chinese, Japanese and Korean
    /// Excel.
    private static boolean isBuiltInDate(int format) {
        return format >= 14 && format <= 17
                || format == 22
                || format >= 27 && format <= 31
                || format == 36
                || format >= 50 && format <= 54
                || format == 57
                || format == 58;
    }

    /// A format is a date when it has a code for year, month or day outside of literals and none for digits.
    static boolean isDate(String format) {
        if (format.length() > LONGEST_FORMAT) {
            return false;
        }
        String codes = NOT_A_CODE.matcher(format).replaceAll("");
        return DATE_CODE.matcher(codes).find()
                && !NUMBER_CODE.matcher(codes.replaceAll("(?i)ss?\\.0+", "s")).find();
    }

    /// A small number without sign, -1 for anything else.
    private static int number(@Nullable String digits) {
        if (digits == null || digits.isEmpty() || digits.length() > 6) {
            return -1;
        }
        return digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(digits) : -1;
    }
}
