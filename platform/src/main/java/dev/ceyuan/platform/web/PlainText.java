package dev.ceyuan.platform.web;

/// Text that everything behind a request can carry: the database, a workbook, a page.
///
/// These are the characters of [XML 1.0, section 2.2](https://www.w3.org/TR/xml/#charsets): no control
/// character but tab and line break, no half of a surrogate pair, no non-character.
public final class PlainText {
    private PlainText() {}

    /// True if the text has only such characters.
    public static boolean is(String text) {
        return text.codePoints().allMatch(PlainText::isPlain);
    }

    private static boolean isPlain(int character) {
        return character >= ' ' && character <= 0xd7ff
                || character >= 0xe000 && character <= 0xfffd
                || character >= 0x10000
                || character == '\n'
                || character == '\r'
                || character == '\t';
    }
}
