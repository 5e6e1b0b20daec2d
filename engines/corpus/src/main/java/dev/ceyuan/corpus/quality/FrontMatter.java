package dev.ceyuan.corpus.quality;

/// Finds the block of YAML that Markdown files of documentation begin with, between two lines `---`.
///
/// A text that merely begins with a rule has none: each line of the block has to look like YAML, and the
/// block has to end.
final class FrontMatter {
    private static final int MOST_LINES = 500;
    private static final String FENCE = "---";

    private FrontMatter() {}

    static void mark(LineTable lines) {
        var opening = firstNotBlank(lines);
        if (opening == lines.size() || !isFence(lines, opening)) {
            return;
        }
        var closing = closing(lines, opening);
        for (var line = opening; line <= closing; line++) {
            lines.mark(line, LineKind.FRONT_MATTER);
        }
    }

    private static int firstNotBlank(LineTable lines) {
        var line = 0;
        while (line < lines.size() && lines.kind(line) == LineKind.BLANK) {
            line++;
        }
        return line;
    }

    /// @return the line that ends the block, or -1
    private static int closing(LineTable lines, int opening) {
        var keys = 0;
        for (var line = opening + 1; line < Math.min(lines.size(), opening + MOST_LINES); line++) {
            if (isFence(lines, line)) {
                return keys > 0 ? line : -1;
            }
            if (hasKey(lines, line)) {
                keys++;
            } else if (!isInside(lines, line)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isFence(LineTable lines, int line) {
        return lines.first(line) == lines.start(line)
                && lines.last(line) - lines.first(line) == FENCE.length()
                && String.valueOf(lines.chars(), lines.first(line), FENCE.length())
                        .equals(FENCE);
    }

    /// Begins with a name and a colon: `ms.date: 11/04/2016`.
    private static boolean hasKey(LineTable lines, int line) {
        var chars = lines.chars();
        var last = lines.last(line);
        for (var i = lines.start(line); i < last && isNamePart(chars[i]); i++) {
            if (chars[i] == ':' && (i + 1 == last || chars[i + 1] == ' ')) {
                return i > lines.start(line);
            }
        }
        return false;
    }

    private static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._-:".indexOf(c) >= 0;
    }

    /// Goes on with what a key began: an item, an indented line, a comment, nothing.
    private static boolean isInside(LineTable lines, int line) {
        var chars = lines.chars();
        var first = lines.first(line);
        return lines.kind(line) == LineKind.BLANK
                || first > lines.start(line)
                || chars[first] == '#'
                || (chars[first] == '-' && first + 1 < lines.last(line) && chars[first + 1] == ' ');
    }
}
