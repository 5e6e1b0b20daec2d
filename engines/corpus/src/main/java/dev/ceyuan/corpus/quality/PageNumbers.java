package dev.ceyuan.corpus.quality;

import java.util.regex.Pattern;

/// Tells the number of a page that was left between the lines of a text.
final class PageNumbers {
    private static final int LONGEST = 24;
    private static final int NEIGHBOUR = 10;
    private static final String BEGINNINGS = "0123456789第-—–~·pP[";
    private static final Pattern MARKED = Pattern.compile("[-—–~·]\\s*\\d{1,4}\\s*[-—–~·]"
            + "|第\\s*\\d{1,4}\\s*页([\\s，,/]*共\\s*\\d{1,4}\\s*页)?"
            + "|(?i:page)\\s*\\d{1,4}(\\s*(of|/)\\s*\\d{1,4})?");

    private PageNumbers() {}

    static boolean isOne(LineTable lines, CharStatistics statistics, int line) {
        var first = lines.first(line);
        var length = lines.last(line) - first;
        if (length > LONGEST || BEGINNINGS.indexOf(lines.chars()[first]) < 0) {
            return false;
        }
        return isBare(lines, first, length)
                ? statistics.lineLength(before(lines, line)) >= NEIGHBOUR
                        && statistics.lineLength(behind(lines, line)) >= NEIGHBOUR
                : MARKED.matcher(String.valueOf(lines.chars(), first, length)).matches();
    }

    private static boolean isBare(LineTable lines, int first, int length) {
        for (var i = first; i < first + length; i++) {
            if (lines.chars()[i] < '0' || lines.chars()[i] > '9') {
                return false;
            }
        }
        return length <= 4;
    }

    /// The line before one and the blank lines before that; between short lines a number is the cell of a
    /// table, and at the edge of a text it may be anything.
    private static int before(LineTable lines, int line) {
        var before = line - 1;
        while (before > 0 && lines.kind(before) == LineKind.BLANK) {
            before--;
        }
        return Math.max(0, before);
    }

    private static int behind(LineTable lines, int line) {
        var behind = line + 1;
        while (behind + 1 < lines.size() && lines.kind(behind) == LineKind.BLANK) {
            behind++;
        }
        return Math.min(behind, lines.size() - 1);
    }
}
