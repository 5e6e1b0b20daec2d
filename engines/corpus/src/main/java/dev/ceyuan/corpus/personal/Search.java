package dev.ceyuan.corpus.personal;

/// Finds personal data in a text.
///
/// One pass over the chars that stops only at those with which something may begin: digits, the sign of
/// e-mail addresses, characters of provinces, words of messengers, and tokens of an earlier search. What was
/// found is not looked at again.
final class Search {
    private final Page page = new Page();
    private final Numbers numbers = new Numbers(page);
    private final CreditCode creditCode = new CreditCode();
    private final Messenger messenger = new Messenger();

    /// Searches a text.
    ///
    /// @param chars  the text and perhaps more; only read
    /// @param length of the text
    /// @return what was found and the tokens in it; good until the next search
    Stretches in(char[] chars, int length) {
        page.open(chars, length);
        var beginnings = Signs.BEGINNINGS;
        var at = 0;
        while (at < length) {
            var beginning = beginnings[chars[at]];
            if (beginning == Signs.NOTHING) {
                at++;
            } else {
                at = look(beginning, at);
            }
        }
        return page.known();
    }

    /// Looks at what may begin at an offset.
    ///
    /// @return offset from which to go on
    private int look(byte beginning, int at) {
        return switch (beginning) {
            case Signs.DIGIT -> digit(at);
            case Signs.AT -> after(at, Email.isFound(page, at));
            case Signs.PROVINCE -> after(at, NumberPlate.isFound(page, at));
            case Signs.MESSENGER -> Math.max(at + 1, messenger.search(page, at));
            case Signs.TOKEN -> token(at);
            default -> at + 1;
        };
    }

    private int after(int at, boolean found) {
        return found ? page.known().end() : at + 1;
    }

    private int token(int at) {
        var kind = Tokens.kindAt(page, at);
        if (kind == null) {
            return at + 1;
        }
        page.known().addToken(kind, at, Tokens.endOf(kind, page, at));
        return page.known().end();
    }

    /// Looks at the word around its first digit.
    private int digit(int at) {
        var end = at + 1;
        while (Signs.isDigit(page.at(end))) {
            end++;
        }
        var next = page.at(end);
        if (Signs.isLetter(next) && !(Signs.upper(next) == 'X' && !page.isWord(end + 1))) {
            return word(at, end);
        }
        if (end - at < Numbers.FEWEST_DIGITS && !goesOn(next, end)) {
            return end;
        }
        return number(at, end);
    }

    /// Whether more digits may follow after what ends a group of digits.
    private boolean goesOn(char separator, int end) {
        return switch (separator) {
            case ' ', '-' -> Signs.isAlphanumeric(page.at(end + 1));
            case ')', Signs.INVISIBLE, 'x', 'X' -> true;
            default -> false;
        };
    }

    /// Looks at a word in which letters follow the first digits.
    private int word(int at, int letters) {
        var end = letters;
        while (Signs.isAlphanumeric(page.at(end))) {
            end++;
        }
        var start = startOfLetters(at);
        return end - start == CreditCode.LENGTH && creditCode.isFound(page, start)
                ? page.known().end()
                : end;
    }

    /// Looks at digits that letters may stand before, but none behind.
    private int number(int at, int end) {
        var start = startOfLetters(at);
        if (start < at && (creditCode.isFound(page, start) || Passport.isFound(page, start, end))) {
            return page.known().end();
        }
        var found = page.known().size();
        var next = numbers.search(at);
        if (found == page.known().size() && start == at && creditCode.isFound(page, at)) {
            return Math.max(next, page.known().end());
        }
        return next;
    }

    private int startOfLetters(int at) {
        var least = Math.max(page.known().end(), at - CreditCode.LENGTH);
        var start = at;
        while (start > least && Signs.isLetter(page.at(start - 1))) {
            start--;
        }
        return start;
    }
}
