package dev.ceyuan.tables;

import dev.ceyuan.tables.TableRefused.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the cell styles of a workbook make of a number (ECMA-376 part 1, 18.8.30 and 18.8.31).
final class CellStyles {

    static final CellStyles NONE = new CellStyles(List.of());

    /// Excel allows 64 000 cell styles and about 250 number formats.
    private static final int MOST_STYLES = 65_536;

    private final List<NumberFormat> formats;

    private CellStyles(List<NumberFormat> formats) {
        this.formats = formats;
    }

    static CellStyles read(XmlPart xml, Refuse refuse) {
        Map<Integer, NumberFormat> known = new HashMap<>();
        List<NumberFormat> formats = new ArrayList<>();
        boolean inCellStyles = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                String code = xml.attribute("formatCode");
                known.put(number(xml.attribute("numFmtId")), NumberFormat.of(code == null ? "" : code));
            } else if (xml.starts("cellXfs")) {
                inCellStyles = true;
            } else if (xml.ends("cellXfs")) {
                inCellStyles = false;
            } else if (inCellStyles && xml.starts("xf")) {
                int format = number(xml.attribute("numFmtId"));
                formats.add(known.getOrDefault(format, NumberFormat.builtIn(format)));
            }
            if (formats.size() > MOST_STYLES || known.size() > MOST_STYLES) {
                throw refuse.expected("≤ " + MOST_STYLES)
                        .found("> " + MOST_STYLES)
                        .because(Kind.NOT_A_WORKBOOK);
            }
        }
        return new CellStyles(formats);
    }

    /// The format of a cell with this `s` attribute.
    NumberFormat format(@Nullable String style, Refuse refuse) {
        if (style == null) {
            return NumberFormat.PLAIN;
        }
        int index = number(style);
        if (index < 0) {
            throw refuse.found(style).because(Kind.CELL_CONTENT);
        }
        return index < formats.size() ? formats.get(index) : NumberFormat.PLAIN;
    }

    /// A small number without sign, -1 for anything else.
    private static int number(@Nullable String digits) {
        if (digits == null || digits.isEmpty() || digits.length() > 6) {
            return -1;
        }
        return digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(digits) : -1;
    }
}
