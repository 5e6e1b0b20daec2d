package dev.ceyuan.corpus.quality;

/// Finds the lines of code blocks: between fences of backticks or tildes, or indented and without any
/// character but those of ASCII.
///
/// A fence that is never closed begins nothing, so that one stray fence does not hide the rest of a page.
///
/// Source: CommonMark 0.31, §4.4 and §4.5; here a fence may be indented or quoted at any depth, as it is
/// inside of lists.
final class CodeBlocks {
    private static final int SHORTEST_FENCE = 3;
    private static final int LONGEST_FENCE = 16;
    private static final int INDENT = 4;

    private final LineTable lines;
    /// For a length of a fence of backticks, and with [#LONGEST_FENCE] more of tildes: none is closed any
    /// more. Looking ahead for each of these once keeps the search linear.
    private final boolean[] unclosed = new boolean[2 * (LONGEST_FENCE + 1)];

    private CodeBlocks(LineTable lines) {
        this.lines = lines;
    }

    static void mark(LineTable lines) {
        var blocks = new CodeBlocks(lines);
        if (lines.mayHaveFences()) {
            blocks.markFenced();
        }
        blocks.markIndented();
    }

    private void markFenced() {
        var line = 0;
        while (line < lines.size()) {
            var closing = lines.isProse(line) || lines.kind(line) == LineKind.RULE ? closing(line) : -1;
            for (var inside = line; inside <= closing; inside++) {
                lines.mark(inside, LineKind.CODE);
            }
            line = Math.max(line, closing) + 1;
        }
    }

    /// @return the line that closes the fence which a line opens, or -1
    private int closing(int opening) {
        if (!mayFence(opening)) {
            return -1;
        }
        var at = mark(opening);
        var length = run(opening, at);
        if (length < SHORTEST_FENCE || length > LONGEST_FENCE || !opens(opening, at + length)) {
            return -1;
        }
        var sort = lines.chars()[at];
        var search = length + (sort == '~' ? LONGEST_FENCE : 0);
        if (!unclosed[search]) {
            for (var line = opening + 1; line < lines.size(); line++) {
                if (closes(line, sort, length)) {
                    return line;
                }
            }
            unclosed[search] = true;
        }
        return -1;
    }

    /// Whether a line may begin with a fence: few do, and one look at its first char says so of the others.
    private boolean mayFence(int line) {
        return lines.first(line) < lines.last(line) && mayFence(lines.chars()[lines.first(line)]);
    }

    /// Whether a line with a fence may begin with a char.
    static boolean mayFence(char first) {
        return first == '`' || first == '~' || first == '>';
    }

    /// Offset of the first char behind indent and marks of quotation.
    private int mark(int line) {
        var at = lines.first(line);
        var chars = lines.chars();
        while (at < lines.last(line) && (chars[at] == '>' || chars[at] == ' ' || chars[at] == '\t')) {
            at++;
        }
        return at;
    }

    /// How many backticks or tildes stand in a row.
    private int run(int line, int at) {
        var chars = lines.chars();
        var end = at;
        if (at < lines.last(line) && (chars[at] == '`' || chars[at] == '~')) {
            while (end < lines.last(line) && chars[end] == chars[at]) {
                end++;
            }
        }
        return end - at;
    }

    /// Backticks behind a fence of backticks make it code inside of a line.
    private boolean opens(int line, int behind) {
        for (var i = behind; i < lines.last(line); i++) {
            if (lines.chars()[i] == '`') {
                return false;
            }
        }
        return true;
    }

    private boolean closes(int line, char sort, int length) {
        if (!mayFence(line)) {
            return false;
        }
        var at = mark(line);
        return at < lines.last(line)
                && lines.chars()[at] == sort
                && run(line, at) >= length
                && at + run(line, at) == lines.last(line);
    }

    /// If nothing but indented lines is there, the indent says nothing.
    private void markIndented() {
        var prose = 0;
        var indented = 0;
        for (var line = 0; line < lines.size(); line++) {
            prose += lines.isProse(line) ? 1 : 0;
            indented += isIndented(line) ? 1 : 0;
        }
        for (var line = 0; line < lines.size() && indented < prose; line++) {
            if (isIndented(line)) {
                lines.mark(line, LineKind.CODE);
            }
        }
    }

    private boolean isIndented(int line) {
        if (!lines.isProse(line) || !isDeep(line)) {
            return false;
        }
        for (var i = lines.first(line); i < lines.last(line); i++) {
            if (lines.chars()[i] >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private boolean isDeep(int line) {
        var indent = lines.first(line) - lines.start(line);
        return indent >= INDENT || (indent > 0 && lines.chars()[lines.start(line)] == '\t');
    }
}
