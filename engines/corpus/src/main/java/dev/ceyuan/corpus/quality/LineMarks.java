package dev.ceyuan.corpus.quality;

/// What a char means at the beginning, at the end or between the items of a line.
final class LineMarks {
    private static final int BMP = 1 << 16;
    private static final byte BULLET = 1;
    private static final byte BULLET_BEFORE_SPACE = 2;
    private static final byte CLOSER = 4;
    private static final byte STOP = 8;
    private static final byte SEPARATOR = 16;
    private static final byte CLAUSE = 32;
    private static final byte[] OF_CHAR = table();

    private LineMarks() {}

    private static byte[] table() {
        var table = new byte[BMP];
        mark(table, "•●○◦▪▫◆◇■·‣⁃∙", BULLET);
        mark(table, "-*+–—□", BULLET_BEFORE_SPACE); // □ stands for a lost character in old poems
        mark(table, "”’」』）》】〉〕\"')]*_`", CLOSER);
        mark(table, "。，；：！？", CLAUSE);
        mark(table, "|｜·•>›»/、", SEPARATOR);
        for (var c = 0; c < BMP; c++) {
            table[c] |= CharClass.of(c) == CharClass.STOP ? STOP : 0;
            table[c] |= LineTable.isWhite((char) c) ? SEPARATOR : 0;
        }
        return table;
    }

    private static void mark(byte[] table, String chars, byte mark) {
        for (var i = 0; i < chars.length(); i++) {
            table[chars.charAt(i)] |= mark;
        }
    }

    /// Whether a char may stand between the items of a menu.
    static boolean isSeparator(char c) {
        return (OF_CHAR[c] & SEPARATOR) != 0;
    }

    /// Whether a line is an item of a list.
    static boolean isBullet(LineTable lines, int line) {
        var first = lines.first(line);
        return switch (OF_CHAR[lines.chars()[first]] & (BULLET | BULLET_BEFORE_SPACE)) {
            case 0 -> false;
            case BULLET -> true;
            default -> first + 1 < lines.last(line) && LineTable.isWhite(lines.chars()[first + 1]);
        };
    }

    static boolean endsWithEllipsis(LineTable lines, int line) {
        var last = lines.last(line) - 1;
        var chars = lines.chars();
        return chars[last] == '…'
                || (chars[last] == '.'
                        && last - 2 >= lines.first(line)
                        && chars[last - 1] == '.'
                        && chars[last - 2] == '.');
    }

    /// Whether a line ends with a stop, or has punctuation between the clauses of a Chinese sentence.
    static boolean isPunctuated(LineTable lines, int line) {
        if (endsWithStop(lines, line)) {
            return true;
        }
        for (var i = lines.first(line); i < lines.last(line); i++) {
            if ((OF_CHAR[lines.chars()[i]] & CLAUSE) != 0) {
                return true;
            }
        }
        return false;
    }

    /// Closing quotes and brackets, and what Markdown closes with, may stand behind the stop.
    private static boolean endsWithStop(LineTable lines, int line) {
        var last = lines.last(line) - 1;
        while (last > lines.first(line) && (OF_CHAR[lines.chars()[last]] & CLOSER) != 0) {
            last--;
        }
        return (OF_CHAR[lines.chars()[last]] & STOP) != 0;
    }
}
