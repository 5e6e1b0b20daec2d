package dev.ceyuan.corpus.personal;

/// Digits that stand together, in one group or in several with a single blank, hyphen or bracket between.
///
/// A number is one group or some neighbours; which, is for the kinds to say.
final class Groups {
    private static final int MAX_GROUPS = 64;

    /// Longer runs of digits are no numbers of ours.
    private static final int MAX_DIGITS = 24;

    private final char[] digits = new char[MAX_GROUPS * (MAX_DIGITS + 1)];
    private final int[] starts = new int[MAX_GROUPS];
    private final int[] ends = new int[MAX_GROUPS];
    /// Where the digits of each group begin in [#digits]; one more than there are groups.
    private final int[] firsts = new int[MAX_GROUPS + 1];

    private final char[] separators = new char[MAX_GROUPS];
    private int size;
    private int end;

    /// Reads the groups that begin at a digit.
    void read(Page page, int at) {
        size = 0;
        end = at;
        var next = at;
        var separator = Signs.NONE;
        while (next >= 0) {
            if (size == MAX_GROUPS || !readGroup(page, next)) {
                return;
            }
            separators[size - 1] = separator;
            if (digits[firsts[size] - 1] == 'X') {
                return;
            }
            separator = page.at(end);
            next = nextGroup(page, separator);
        }
    }

    /// Offset of the digit after a separator; -1 if the row of groups ends.
    private int nextGroup(Page page, char separator) {
        if (separator != ' ' && separator != '-' && separator != ')') {
            return -1;
        }
        var after = end + 1;
        if (separator == ')' && (page.at(after) == ' ' || page.at(after) == '-')) {
            after++;
        }
        return Signs.isDigit(page.at(after)) ? after : -1;
    }

    private boolean readGroup(Page page, int start) {
        var count = size == 0 ? 0 : firsts[size];
        firsts[size] = count;
        var at = start;
        var fits = true;
        while (Signs.isDigit(page.at(at)) || isInvisibleWithin(page, at)) {
            var c = page.at(at++);
            fits &= count - firsts[size] < MAX_DIGITS;
            if (fits && c != Signs.INVISIBLE) {
                digits[count++] = c;
            }
        }
        if (Signs.upper(page.at(at)) == 'X' && !page.isWord(at + 1) && fits) {
            digits[count++] = 'X';
            at++;
        }
        var isNumber = fits && !page.isWord(at);
        if (size == 0 || isNumber) {
            end = at; // what is no number in a later group is looked at again, by itself
        }
        if (!isNumber) {
            return false;
        }
        starts[size] = start;
        ends[size] = at;
        firsts[++size] = count;
        return true;
    }

    private static boolean isInvisibleWithin(Page page, int at) {
        return page.at(at) == Signs.INVISIBLE && Signs.isDigit(page.at(at + 1));
    }

    int size() {
        return size;
    }

    /// Offset in the text after what was read.
    int end() {
        return end;
    }

    /// The digits of all groups, half-width; the last one may be an `X`.
    char[] digits() {
        return digits;
    }

    /// Where the digits of a group begin.
    int first(int group) {
        return firsts[group];
    }

    /// Whether a number of some kind may begin with a group: none begins with one digit, and with two digits
    /// only the code of the country.
    boolean isFirst(int group) {
        var count = count(group, group);
        return count > 2 || (count == 2 && digits[firsts[group]] == '8' && digits[firsts[group] + 1] == '6');
    }

    /// How many digits some neighbours have.
    int count(int from, int to) {
        return firsts[to + 1] - firsts[from];
    }

    /// How many digits there are.
    int count() {
        return size == 0 ? 0 : firsts[size];
    }

    /// Offset in the text of a group.
    int start(int group) {
        return starts[group];
    }

    /// Offset in the text after a group.
    int end(int group) {
        return ends[group];
    }

    /// What stands before a group, after the one before.
    char separator(int group) {
        return separators[group];
    }

    /// Whether the same stands between all of some neighbours.
    boolean isUniform(int from, int to) {
        for (var group = from + 2; group <= to; group++) {
            if (separators[group] != separators[from + 1]) {
                return false;
            }
        }
        return true;
    }

    /// The lengths of some neighbours, as [#shape(String)] writes them.
    ///
    /// @param skip how many digits at the beginning do not count
    long shape(int from, int to, int skip) {
        var shape = 0L;
        var rest = skip;
        for (var group = from; group <= to; group++) {
            var length = count(group, group);
            var kept = Math.max(0, length - rest);
            rest = Math.max(0, rest - length);
            if (kept > 0) {
                shape = grown(shape, kept);
            }
        }
        return shape;
    }

    /// Lengths of groups, such as `3-4-4`, as a number.
    static long shape(String lengths) {
        var shape = 0L;
        for (var length : lengths.split("-")) {
            shape = grown(shape, Integer.parseInt(length));
        }
        return shape;
    }

    /// A shape with one more group.
    static long grown(long shape, int length) {
        return shape * (MAX_DIGITS + 2) + length;
    }

    static boolean isOneOf(long[] shapes, long shape) {
        for (var each : shapes) {
            if (each == shape) {
                return true;
            }
        }
        return false;
    }

    /// Shapes, separated by blanks.
    static long[] shapes(String written) {
        var shapes = written.split(" ");
        var numbers = new long[shapes.length];
        for (var i = 0; i < shapes.length; i++) {
            numbers[i] = shape(shapes[i]);
        }
        return numbers;
    }

    /// Whether a group begins after so many digits.
    boolean isCutAfter(int from, int to, int digitsBefore) {
        for (var group = from; group < to; group++) {
            if (count(from, group) == digitsBefore) {
                return true;
            }
        }
        return false;
    }

    /// Whether a sign, such as a bracket, stands between some neighbours.
    boolean has(char separator, int from, int to) {
        for (var group = from + 1; group <= to; group++) {
            if (separators[group] == separator) {
                return true;
            }
        }
        return false;
    }
}
