package dev.ceyuan.corpus.input;

import dev.ceyuan.corpus.input.html.HtmlText;
import org.jspecify.annotations.Nullable;

/// Makes text of the bytes of a page or of plain text.
final class PageText {
    private PageText() {}

    /// Plain text, in which each byte has to mean something.
    ///
    /// @param declared name of the encoding, if the text came with one
    static String plain(byte[] bytes, int from, int to, @Nullable String declared) throws Unreadable {
        var encoding = encoding(bytes, from, to, declared);
        return StrictText.of(encoding, bytes, from + encoding.markLength(bytes, from, to), to);
    }

    /// The title and the main text of a page. Bytes that mean nothing become U+FFFD, as browsers do.
    ///
    /// @param declared name of the encoding, if the page came with one
    static String html(byte[] bytes, @Nullable String declared, InputLimits limits) throws Unreadable {
        var tags = 0;
        for (var each : bytes) {
            tags += each == '<' ? 1 : 0;
        }
        if (tags > limits.tags()) {
            throw new Unreadable(Refusal.Reason.TOO_MANY_TAGS, 0, "at most %d tags".formatted(limits.tags()));
        }
        var label = declared == null ? HtmlLabel.in(bytes) : declared;
        var encoding = encoding(bytes, 0, bytes.length, label);
        var mark = encoding.markLength(bytes, 0, bytes.length);
        var page = new String(bytes, mark, bytes.length - mark, encoding.charset());
        try {
            return HtmlText.of(page);
        } catch (RuntimeException e) { // no page is known that does this, and none may end a run
            throw new Unreadable(Refusal.Reason.UNSUPPORTED, 0, "a page that can be parsed (%s)".formatted(e));
        }
    }

    private static TextEncoding encoding(byte[] bytes, int from, int to, @Nullable String declared) throws Unreadable {
        var encoding = TextEncoding.of(bytes, from, to, declared);
        if (encoding == null) {
            throw new Unreadable(Refusal.Reason.UNKNOWN_ENCODING, from, "UTF-8, UTF-16 with its mark, GB18030 or Big5");
        }
        return encoding;
    }
}
