package dev.ceyuan.corpus.personal;

/// What single chars are. Full-width forms are what their half-width forms are.
final class Signs {
    /// A char that begins nothing: the scan passes over it.
    static final byte NOTHING = 0;

    static final byte DIGIT = 1;
    static final byte AT = 2;
    static final byte PROVINCE = 3;
    static final byte MESSENGER = 4;
    static final byte TOKEN = 5;

    /// What each char may begin.
    static final byte[] BEGINNINGS = beginnings();

    /// What stands for a char that nobody sees, such as the zero-width space.
    static final char INVISIBLE = '\u200b';

    /// What stands before and after the text.
    static final char NONE = '\0';

    private static final int WIDTH = '！' - '!';
    private static final String SPACES = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000";
    private static final String HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63";
    private static final String INVISIBLES = "\u00ad\u200b\u200c\u200d\u2060\ufeff";

    /// Units and measure words that follow amounts, never telephone numbers.
    private static final String UNITS = "元圆块万亿个次件吨米字人年月日天倍克行条页册台辆户株股秒毫微纳千百兆度名位颗篇℃％%‰°";

    private Signs() {}

    private static byte[] beginnings() {
        var beginnings = new byte[1 << 16];
        for (var digit = '0'; digit <= '9'; digit++) {
            beginnings[digit] = DIGIT;
            beginnings[digit + WIDTH] = DIGIT;
        }
        beginnings['@'] = AT;
        beginnings['＠'] = AT;
        NumberPlate.PROVINCES.chars().forEach(c -> beginnings[c] = PROVINCE);
        Messenger.BEGINNINGS.chars().forEach(c -> beginnings[c] = MESSENGER);
        beginnings['<'] = TOKEN;
        return beginnings;
    }

    /// The half-width form; all spaces are one, and so are all hyphens and all invisible chars.
    static char plain(char c) {
        if (c < '\u0080') {
            return c;
        }
        if (c >= '！' && c <= '～') {
            return (char) (c - WIDTH);
        }
        if (c >= '\u4e00' && c <= '\u9fff') {
            return c;
        }
        if (SPACES.indexOf(c) >= 0) {
            return ' ';
        }
        if (HYPHENS.indexOf(c) >= 0) {
            return '-';
        }
        return INVISIBLES.indexOf(c) >= 0 ? INVISIBLE : c;
    }

    static boolean isDigit(char plain) {
        return plain >= '0' && plain <= '9';
    }

    static boolean isLetter(char plain) {
        return (plain >= 'a' && plain <= 'z') || (plain >= 'A' && plain <= 'Z');
    }

    static boolean isAlphanumeric(char plain) {
        return isDigit(plain) || isLetter(plain);
    }

    static boolean isHan(char plain) {
        return plain >= '\u3400' && plain <= '\u9fff';
    }

    static char upper(char plain) {
        return plain >= 'a' && plain <= 'z' ? (char) (plain - 32) : plain;
    }

    static char lower(char plain) {
        return plain >= 'A' && plain <= 'Z' ? (char) (plain + 32) : plain;
    }

    static boolean isUnit(char c) {
        return UNITS.indexOf(c) >= 0;
    }
}
