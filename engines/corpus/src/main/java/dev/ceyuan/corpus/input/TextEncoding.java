package dev.ceyuan.corpus.input;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How text is written as bytes.
///
/// The rule by which it is told, version [#VERSION], in this order:
/// 1. the byte order mark of UTF-8 or UTF-16;
/// 2. what the page or its transfer declares, in the names of the WHATWG's standard, if at most one in
///    twenty characters beyond ASCII contradicts it;
/// 3. UTF-8, if no more bytes contradict it than characters beyond ASCII are well formed;
/// 4. GB18030 or Big5, whichever has the larger share of characters in common use: in GB18030 level 1 of
///    GB 2312 with the punctuation, in Big5 level 1 with the punctuation. A contradiction counts as two
///    characters; a share below two fifths is neither, so is what one in twenty contradicts. A tie is
///    GB18030.
///
/// Korean in EUC-KR looks like GB18030 by this rule.
public enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8, LineEnd.BYTE, "\u00EF\u00BB\u00BF"),
    UTF_16LE(StandardCharsets.UTF_16LE, LineEnd.UTF16_LITTLE, "\u00FF\u00FE"),
    UTF_16BE(StandardCharsets.UTF_16BE, LineEnd.UTF16_BIG, "\u00FE\u00FF"),
    GB18030(Charset.forName("GB18030"), LineEnd.BYTE, ""),
    /// As Windows writes it, with the characters of Hong Kong.
    BIG5(Charset.forName("x-MS950-HKSCS"), LineEnd.BYTE, "");

    /// Of the rule.
    public static final int VERSION = 1;

    private static final Map<String, TextEncoding> LABELS = Map.ofEntries(
            Map.entry("utf-8", UTF_8),
            Map.entry("utf8", UTF_8),
            Map.entry("gb2312", GB18030),
            Map.entry("gb_2312-80", GB18030),
            Map.entry("gbk", GB18030),
            Map.entry("x-gbk", GB18030),
            Map.entry("gb18030", GB18030),
            Map.entry("big5", BIG5),
            Map.entry("cn-big5", BIG5),
            Map.entry("x-x-big5", BIG5),
            Map.entry("big5-hkscs", BIG5));
    private static final int SAMPLE = 1 << 20;

    private final Charset charset;
    private final LineEnd lineEnd;
    private final String mark; // a character for each byte

    TextEncoding(Charset charset, LineEnd lineEnd, String mark) {
        this.charset = charset;
        this.lineEnd = lineEnd;
        this.mark = mark;
    }

    Charset charset() {
        return charset;
    }

    LineEnd lineEnd() {
        return lineEnd;
    }

    /// How many bytes of a mark there are at a place.
    int markLength(byte[] bytes, int from, int to) {
        if (to - from < mark.length()) {
            return 0;
        }
        for (var i = 0; i < mark.length(); i++) {
            if ((bytes[from + i] & 0xFF) != mark.charAt(i)) {
                return 0;
            }
        }
        return mark.length();
    }

    /// Of JSON lines that begin like this; UTF-8 if nothing else is certain.
    static TextEncoding ofLines(byte[] head) {
        var found = of(head, 0, head.length, null);
        return found == null ? UTF_8 : found;
    }

    /// @param declared name of the encoding, if the text comes with one
    /// @return null if it is none of these
    static @Nullable TextEncoding of(byte[] bytes, int from, int to, @Nullable String declared) {
        for (var each : values()) {
            if (each.markLength(bytes, from, to) > 0) {
                return each;
            }
        }
        var end = (int) Math.min(to, (long) from + SAMPLE);
        var label = declared == null ? null : LABELS.get(declared.strip().toLowerCase(Locale.ROOT));
        if (label != null && EncodingTally.of(label, bytes, from, end).isPlausible()) {
            return label;
        }
        if (EncodingTally.of(UTF_8, bytes, from, end).isMostlyRight()) {
            return UTF_8;
        }
        var simplified = EncodingTally.of(GB18030, bytes, from, end);
        var traditional = EncodingTally.of(BIG5, bytes, from, end);
        var likelier = traditional.commonShare() > simplified.commonShare() ? BIG5 : GB18030;
        var tally = likelier == BIG5 ? traditional : simplified;
        return tally.isPlausible() && tally.isChinese() ? likelier : null;
    }
}
