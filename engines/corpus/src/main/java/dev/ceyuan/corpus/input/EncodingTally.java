package dev.ceyuan.corpus.input;

import dev.ceyuan.corpus.document.Share;
import dev.ceyuan.corpus.letters.Utf8;

/// What bytes are if they are taken for text in some encoding. ASCII is not counted.
///
/// @param common  characters in common use
/// @param others  characters that are not
/// @param strange bytes that are no character
record EncodingTally(long common, long others, long strange) {
    private static final int TOLERATED = 20; // characters for each strange byte
    private static final int WEIGHT = 2; // of a strange byte
    private static final long CHINESE = 400_000; // millionths of characters in common use

    static EncodingTally of(TextEncoding encoding, byte[] bytes, int from, int to) {
        return switch (encoding) {
            case UTF_8 -> utf8(bytes, from, to);
            case GB18030, BIG5 -> pairs(encoding, bytes, from, to);
            case UTF_16LE, UTF_16BE -> throw new IllegalArgumentException("Told by its mark alone: " + encoding);
        };
    }

    private static EncodingTally utf8(byte[] bytes, int from, int to) {
        long right = 0;
        long strange = 0;
        for (var i = from; i < to; ) {
            var point = Utf8.at(bytes, i, to);
            strange += point < 0 ? 1 : 0;
            right += point < 0x80 ? 0 : 1;
            i += point < 0 ? 1 : Utf8.length(point);
        }
        return new EncodingTally(right, 0, strange);
    }

    private static EncodingTally pairs(TextEncoding encoding, byte[] bytes, int from, int to) {
        long common = 0;
        long others = 0;
        long strange = 0;
        for (var i = from; i < to; ) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            var lead = bytes[i] & 0xFF;
            var trail = i + 1 < to ? bytes[i + 1] & 0xFF : 0;
            var length = encoding == TextEncoding.BIG5 ? big5(lead, trail) : gb18030(lead, trail);
            if (length == 0) {
                strange++;
                i++;
                continue;
            }
            var isCommon = length == 2 && isCommon(encoding, lead, trail);
            common += isCommon ? 1 : 0;
            others += isCommon ? 0 : 1;
            i += length;
        }
        return new EncodingTally(common, others, strange);
    }

    private static int gb18030(int lead, int trail) {
        if (lead < 0x81 || lead > 0xFE) {
            return 0;
        }
        if (trail >= 0x30 && trail <= 0x39) {
            return 4;
        }
        return trail >= 0x40 && trail <= 0xFE && trail != 0x7F ? 2 : 0;
    }

    private static int big5(int lead, int trail) {
        var isTrail = (trail >= 0x40 && trail <= 0x7E) || (trail >= 0xA1 && trail <= 0xFE);
        return lead >= 0x81 && lead <= 0xFE && isTrail ? 2 : 0;
    }

    /// Punctuation lies in A1 to A3 of both. Level 1 is B0 to D7 of GB 2312 and A4 to C6 of Big5.
    private static boolean isCommon(TextEncoding encoding, int lead, int trail) {
        if (encoding == TextEncoding.BIG5) {
            return lead >= 0xA1 && lead <= 0xC6;
        }
        return trail >= 0xA1 && ((lead >= 0xA1 && lead <= 0xA3) || (lead >= 0xB0 && lead <= 0xD7));
    }

    boolean isMostlyRight() {
        return common + others >= strange;
    }

    boolean isPlausible() {
        return strange * TOLERATED <= common + others;
    }

    boolean isChinese() {
        return commonShare() >= CHINESE;
    }

    /// In millionths.
    long commonShare() {
        return Share.of(common, common + others + WEIGHT * strange);
    }
}
