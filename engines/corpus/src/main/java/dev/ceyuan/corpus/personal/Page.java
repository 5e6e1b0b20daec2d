package dev.ceyuan.corpus.personal;

/// A text that is searched, with what was found in it so far.
///
/// What stands around a candidate is looked at as if everything found before it were not there, neither the
/// data nor the tokens that took their place: so a second search of the text with the tokens sees what the
/// first one saw, and finds nothing more.
final class Page {
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_LABEL = 10;

    private char[] chars = new char[0];
    private int length;
    private final Stretches known = new Stretches();

    void open(char[] text, int textLength) {
        chars = text;
        length = textLength;
        known.clear();
    }

    int length() {
        return length;
    }

    Stretches known() {
        return known;
    }

    /// The char at an offset as it is; [Signs#NONE] outside of the text.
    char raw(int at) {
        return at >= 0 && at < length ? chars[at] : Signs.NONE;
    }

    /// The plain form of the char at an offset; [Signs#NONE] outside of the text.
    char at(int at) {
        return at >= 0 && at < length ? Signs.plain(chars[at]) : Signs.NONE;
    }

    /// Whether a letter, digit, underscore or token is at an offset.
    boolean isWord(int at) {
        var c = at(at);
        return Signs.isAlphanumeric(c) || c == '_' || (c == '<' && Tokens.kindAt(this, at) != null);
    }

    /// The offset, or the start of what was found directly before it.
    int beforeKnown(int offset) {
        var index = known.lastBefore(offset);
        return index >= 0 && known.end(index) == offset ? known.start(index) : offset;
    }

    /// Whether the char before an offset is part of a word that was not found to be personal data.
    private boolean isUnknownWordBefore(int at) {
        var c = at(at - 1);
        return (Signs.isAlphanumeric(c) || c == '_') && !known.endsAt(at);
    }

    /// What stands directly before a number speaks against it.
    ///
    /// @param spaced whether the number is written in several groups with blanks between
    /// @return evidence, or [Evidence#REFUSED] if no number can begin here
    int evidenceBefore(int start, boolean spaced) {
        if (known.endsAt(start)) {
            return Evidence.REFUSED;
        }
        return switch (at(start - 1)) {
            case '$', '¥', '￥', '£', '€', '#', '%', '&', '\\', '^', '*', '_', '\u200b' -> Evidence.REFUSED;
            case '.' -> isUnknownWordBefore(start - 1) ? digitsOrLink(start - 2) : 0;
            case '-', '~' -> Evidence.LINKED.bitIf(isUnknownWordBefore(start - 1));
            case '/' -> Evidence.LINKED.bitIf(isUnknownWordBefore(start - 1) || at(start - 2) == '/');
            case ':' ->
                Evidence.LINKED.bitIf(
                        raw(start - 1) == ':' && Signs.isDigit(at(start - 2)) && isUnknownWordBefore(start - 1));
            case ' ' -> Evidence.LINKED.bitIf(spaced && isShortGroupBefore(start - 1));
            default -> !Signs.isAlphanumeric(at(start - 1)) || isLabelledWithin(start) ? 0 : Evidence.REFUSED;
        };
    }

    /// Whether the letters that a number is stuck to say what it is, as in `tel13800138000`.
    private boolean isLabelledWithin(int start) {
        var letters = new StringBuilder();
        var at = start - 1;
        while (Signs.isLetter(at(at)) && letters.length() < LONGEST_LABEL) {
            letters.append(Signs.lower(at(at--)));
        }
        return !letters.isEmpty()
                && !Signs.isAlphanumeric(at(at))
                && at(at) != '_'
                && Labels.isOwn(letters.reverse().toString());
    }

    private int digitsOrLink(int at) {
        return Signs.isDigit(at(at)) ? Evidence.REFUSED : Evidence.LINKED.bit();
    }

    /// What stands directly after a number speaks against it.
    ///
    /// @param spaced whether the number is written in several groups with blanks between
    /// @return evidence, or [Evidence#REFUSED] if no number can end here
    int evidenceAfter(int end, boolean spaced) {
        if (isWord(end)) {
            return Evidence.REFUSED;
        }
        return switch (at(end)) {
            case '@', '*', '\u200b' -> Evidence.REFUSED;
            case '.' -> isWord(end + 1) ? Evidence.REFUSED : 0;
            case '-', '~' -> Evidence.LINKED.bitIf(isWord(end + 1));
            case ':' -> Evidence.LINKED.bitIf(raw(end) == ':' && isNumberOrToken(end + 1));
            case ' ' -> Evidence.LINKED.bitIf(spaced && isShortGroupAfter(end + 1));
            default -> Evidence.MEASURE.bitIf(Signs.isUnit(raw(end)));
        };
    }

    private boolean isNumberOrToken(int at) {
        return Signs.isDigit(at(at)) || (at(at) == '<' && isWord(at));
    }

    /// Whether a group of up to four digits ends at an offset: a number in groups may go on there.
    private boolean isShortGroupBefore(int end) {
        return isUnknownWordBefore(end) && digits(end, -1) <= 4 && digits(end, -1) > 0;
    }

    /// Whether a group of up to four digits begins at an offset that does not look like the first one of a
    /// number of its own.
    private boolean isShortGroupAfter(int start) {
        var digits = digits(start, 1);
        var own = digits == 3 && at(start) <= '1';
        var end = start + digits;
        var ends = !isWord(end) && "@.+%-".indexOf(at(end)) < 0;
        return digits > 0 && digits <= 4 && ends && !own && !known.startsAt(start);
    }

    /// How many digits stand before (`step` -1) or after (1) an offset, counted up to five.
    private int digits(int offset, int step) {
        var count = 0;
        var at = step < 0 ? offset - 1 : offset;
        while (count < 5 && Signs.isDigit(at(at))) {
            count++;
            at += step;
        }
        return count;
    }

    /// Whether what begins at an offset is part of a web address.
    boolean isInAddress(int start) {
        var index = known.lastBefore(start);
        var at = start;
        for (var seen = 0; at > 0 && seen < LONGEST_ADDRESS; seen++) {
            if (index >= 0 && known.end(index) == at) {
                at = known.start(index--);
                continue;
            }
            var c = chars[at - 1];
            if (c <= ' ' || c > '~' || c == '"' || c == '<' || c == '>' || c == '(') {
                return false;
            }
            if (c == '/' && at > 2 && chars[at - 2] == '/' && chars[at - 3] == ':') {
                return true;
            }
            at--;
        }
        return false;
    }
}
