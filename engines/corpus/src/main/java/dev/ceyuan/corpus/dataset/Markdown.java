package dev.ceyuan.corpus.dataset;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Plain texts as Markdown ([CommonMark](https://spec.commonmark.org/0.31.2/), with the tables of
/// GitHub): every mark in them stands for itself.
public final class Markdown {
    private static final String MARKS = "\\`*_[]<>|#~&$";
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern PARAGRAPH = Pattern.compile("\\R\\s*\\R");
    private static final Pattern LIST_MARK = Pattern.compile("^([-+=]|\\d+(?=[.)]( |$)))");

    private Markdown() {}

    /// One line.
    public static String text(String plain) {
        var escaped = new StringBuilder();
        for (var c : line(plain).toCharArray()) {
            if (MARKS.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append(c);
        }
        var mark = LIST_MARK.matcher(escaped);
        if (mark.find()) {
            escaped.insert(Character.isDigit(escaped.charAt(0)) ? mark.end() : 0, '\\');
        }
        return escaped.toString();
    }

    /// A text without line ends and other controls.
    static String line(String plain) {
        var visible = new StringBuilder();
        Unicode.wellFormed(plain)
                .codePoints()
                .forEach(c -> visible.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return SPACE.matcher(visible).replaceAll(" ").strip();
    }

    static String paragraphs(String plain) {
        return PARAGRAPH.splitAsStream(plain.strip()).map(Markdown::text).collect(Collectors.joining("\n\n"));
    }

    static String link(String plain, URI address) {
        return "[%s](<%s>)".formatted(text(plain), address.toASCIIString());
    }

    /// Code, such as the name of a rule.
    static String code(String plain) {
        return "`%s`".formatted(line(plain).replace('`', '\'').replace("|", "\\|"));
    }

    /// A table of cells that are Markdown already.
    static String table(List<String> head, List<List<String>> rows) {
        var table =
                new StringBuilder(row(head)).append("|---".repeat(head.size())).append("|\n");
        rows.forEach(row -> table.append(row(row)));
        return table.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
