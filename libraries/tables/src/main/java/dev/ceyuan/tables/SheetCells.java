package dev.ceyuan.tables;

import dev.ceyuan.tables.TableRefused.Kind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads one `c` element into a [RawCell].
final class SheetCells {

    private static final int LONGEST_NUMBER = 64;
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");

    private final SharedStrings strings;
    private final CellStyles styles;
    private final boolean from1904;
    private final TableLimits limits;

    SheetCells(SharedStrings strings, CellStyles styles, boolean from1904, TableLimits limits) {
        this.strings = strings;
        this.styles = styles;
        this.from1904 = from1904;
        this.limits = limits;
    }

    /// Reads from the start of the cell to its end.
    RawCell read(XmlPart xml, CellReference at, RowLimits row) {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        StringBuilder value = new StringBuilder();
        StringBuilder inline = new StringBuilder();
        boolean formula = false;
        int depth = xml.depth();
        while (xml.next() && !(xml.isEnd() && xml.depth() < depth)) {
            if (xml.starts("f")) {
                formula = true;
                readText(xml, new StringBuilder(), at, row);
            } else if (xml.starts("v")) {
                readText(xml, value, at, row);
            } else if (xml.starts("is")) {
                RichText.read(xml, inline, () -> row.requireLength(inline.length(), at));
            }
        }
        Stored stored = new Stored(type == null ? "n" : type, style, value.toString(), inline.toString());
        Refuse here = row.at(at.row(), at.column());
        RawCell cell = cell(stored, here);
        row.requireLength(cell instanceof RawCell.Text(String text) ? text.length() : 0, at);
        return formula ? new RawCell.Formula(Shorten.to(cell.shown(), CellProblem.FOUND_CHARACTERS)) : cell;
    }

    private void readText(XmlPart xml, StringBuilder target, CellReference at, RowLimits row) {
        int depth = xml.depth();
        while (xml.next() && !(xml.isEnd() && xml.depth() < depth)) {
            xml.appendText(target);
            if (target.length() > limits.cellCharacters()) {
                row.requireLength(target.length(), at);
            }
        }
    }

    private RawCell cell(Stored stored, Refuse here) {
        return switch (stored.type()) {
            case "s" -> stored.value().isEmpty() ? RawCell.Text.BLANK : new RawCell.Text(shared(stored.value(), here));
            case "str" -> new RawCell.Text(EscapedText.decode(stored.value()));
            case "inlineStr" -> new RawCell.Text(EscapedText.decode(stored.inline()));
            case "b" -> truth(stored.value(), here);
            case "e" -> new RawCell.Fault(Shorten.to(stored.value(), LONGEST_NUMBER));
            case "d" -> new RawCell.Text(stored.value());
            case "n" -> number(stored, here);
            default ->
                throw here.expected("s, str, inlineStr, b, e, d, n")
                        .found(stored.type())
                        .because(Kind.CELL_CONTENT);
        };
    }

    private String shared(String digits, Refuse here) {
        int index = digits.length() <= 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(digits)
                : -1;
        if (index < 0 || index >= strings.size()) {
            throw here.expected("0 … " + (strings.size() - 1)).found(digits).because(Kind.CELL_CONTENT);
        }
        return strings.get(index);
    }

    private static RawCell truth(String value, Refuse here) {
        return switch (value) {
            case "" -> RawCell.Text.BLANK;
            case "1", "true" -> new RawCell.Truth(true);
            case "0", "false" -> new RawCell.Truth(false);
            default -> throw here.expected("0, 1").found(value).because(Kind.CELL_CONTENT);
        };
    }

    private RawCell number(Stored stored, Refuse here) {
        String digits = stored.value().strip();
        if (digits.isEmpty()) {
            return RawCell.Text.BLANK;
        }
        boolean sound =
                digits.length() <= LONGEST_NUMBER && NUMBER.matcher(digits).matches();
        double value = sound ? Double.parseDouble(digits) : Double.NaN;
        if (!Double.isFinite(value)) {
            throw here.expected("123.45").found(digits).because(Kind.CELL_CONTENT);
        }
        NumberFormat format = styles.format(stored.style(), here);
        return format.date() ? SerialDate.cell(value, from1904) : new RawCell.Number(value, format.mark());
    }

    private record Stored(String type, @Nullable String style, String value, String inline) {}
}
