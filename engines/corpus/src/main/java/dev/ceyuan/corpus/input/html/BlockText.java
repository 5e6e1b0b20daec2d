package dev.ceyuan.corpus.input.html;

/// The text of a block in the making. Blanks become one space, and none where a line is broken between two
/// characters of Chinese, as CSS Text (level 4, section 5.1.2) has it.
final class BlockText {
    private final StringBuilder text = new StringBuilder();
    private int links; // that are open
    private int preformatted; // elements that are open
    private int visible;
    private int linked;
    private boolean gap;
    private boolean brokenLine;

    int visible() {
        return visible;
    }

    int linked() {
        return linked;
    }

    String taken() {
        return text.toString().strip();
    }

    void clear() {
        text.setLength(0);
        visible = 0;
        linked = 0;
        gap = false;
        brokenLine = false;
    }

    /// A link begins or ends.
    void link(int more) {
        links += more;
    }

    /// An element whose blanks stay begins or ends.
    void preformatted(int more) {
        preformatted += more;
    }

    void add(String words) {
        for (var i = 0; i < words.length(); i++) {
            var letter = words.charAt(i);
            if (preformatted > 0 && letter == '\n') {
                lineEnd();
            } else if (preformatted > 0 && letter == ' ') {
                text.append(letter);
            } else if (isBlank(letter)) {
                gap = true;
                brokenLine |= letter == '\n' || letter == '\r';
            } else {
                add(letter);
            }
        }
    }

    private void add(char letter) {
        var last = text.isEmpty() ? '\n' : text.charAt(text.length() - 1);
        if (gap && last != '\n' && !(brokenLine && isWide(last) && isWide(letter))) {
            text.append(' ');
        }
        gap = false;
        brokenLine = false;
        text.append(letter);
        visible++;
        linked += links > 0 ? 1 : 0;
    }

    void lineEnd() {
        gap = false;
        brokenLine = false;
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }

    void gap() {
        gap = true;
    }

    private static boolean isBlank(char letter) {
        return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r' || letter == '\f' || letter == 0xA0;
    }

    /// Han, kana, and the punctuation and full-width forms that are written with them.
    private static boolean isWide(char letter) {
        return (letter >= 0x2E80 && letter <= 0x9FFF)
                || (letter >= 0xF900 && letter <= 0xFAFF)
                || (letter >= 0xFE30 && letter <= 0xFE4F)
                || (letter >= 0xFF00 && letter <= 0xFF60)
                || Character.isSurrogate(letter);
    }
}
