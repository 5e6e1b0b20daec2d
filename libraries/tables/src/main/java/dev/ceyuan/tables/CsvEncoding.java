package dev.ceyuan.tables;

import dev.ceyuan.tables.TableRefused.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Which of the two encodings of Chinese tables a file is in: UTF-8 if it is valid UTF-8 as a whole, else
/// GB18030 if
/// it is valid GB18030 as a whole, else neither.
///
/// A UTF-8 file with a broken byte may by chance be valid GB18030 and would read as nonsense. So GB18030 is
/// not tried when a mark says UTF-8 or when [#CONVINCING] multi-byte characters were valid UTF-8 before the
/// first fault: eight GB18030 characters in a row look like UTF-8 in fewer than one of a million texts.
///
/// @param charset UTF-8 or GB18030
/// @param start where the text starts, behind a byte order mark
record CsvEncoding(Charset charset, int start) {

    private static final int CONVINCING = 8;
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    static CsvEncoding of(Bytes bytes, Refuse refuse) throws IOException {
        byte[] first = new byte[MARK.length];
        boolean marked = bytes.read(0, first, MARK.length) == MARK.length && Arrays.equals(first, MARK);
        int start = marked ? MARK.length : 0;
        Trial utf8 = Trial.of(bytes, start, StandardCharsets.UTF_8);
        if (utf8.nul() >= 0) {
            throw place(bytes, utf8.nul(), refuse).because(Kind.NUL_CHARACTER);
        }
        if (utf8.fault() < 0) {
            return new CsvEncoding(StandardCharsets.UTF_8, start);
        }
        if (marked || utf8.wide() >= CONVINCING) {
            throw place(bytes, utf8.fault(), refuse).because(Kind.ENCODING);
        }
        Charset chinese = Charset.forName("GB18030");
        Trial gb18030 = Trial.of(bytes, start, chinese);
        if (gb18030.nul() >= 0) {
            throw place(bytes, gb18030.nul(), refuse).because(Kind.NUL_CHARACTER);
        }
        if (gb18030.fault() >= 0) {
            throw place(bytes, Math.max(utf8.fault(), gb18030.fault()), refuse).because(Kind.ENCODING);
        }
        return new CsvEncoding(chinese, start);
    }

    /// Names the place of a byte: its offset, and the line it is in.
    private static Refuse place(Bytes bytes, long offset, Refuse refuse) throws IOException {
        int line = 1;
        try (InputStream before = bytes.stream(0, offset, Meter.silent())) {
            for (int b = before.read(); b >= 0; b = before.read()) {
                line += b == '\n' ? 1 : 0;
            }
        }
        byte[] found = new byte[4];
        int count = bytes.read(offset, found, found.length);
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < count; i++) {
            hex.append(String.format("%02X ", found[i]));
        }
        return refuse.part("byte " + offset)
                .at(line, 0)
                .expected("UTF-8, GB18030")
                .found(hex.toString().strip());
    }

    /// What came of decoding the whole file.
    ///
    /// @param fault offset of the first byte that does not decode, or -1
    /// @param wide characters outside ASCII before it
    /// @param nul offset of the first NUL byte before it, or -1
    private record Trial(long fault, long wide, long nul) {

        static Trial of(Bytes bytes, long start, Charset charset) throws IOException {
            CharsetDecoder decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            ByteBuffer in = ByteBuffer.allocate(16_384);
            CharBuffer out = CharBuffer.allocate(16_384);
            long offset = start;
            long wide = 0;
            while (true) {
                byte[] block = new byte[in.remaining()];
                int got = bytes.read(offset + in.position(), block, block.length);
                boolean last = got < block.length;
                in.put(block, 0, got).flip();
                CoderResult result = decoder.decode(in, out, last);
                out.flip();
                int nul = nul(in.array(), in.position());
                if (nul >= 0) {
                    return new Trial(-1, wide, offset + nul);
                }
                wide += out.chars().filter(c -> c >= 0x80).count();
                if (result.isError()) {
                    return new Trial(offset + in.position(), wide, -1);
                }
                if (last && result.isUnderflow()) {
                    return new Trial(-1, wide, -1);
                }
                offset += in.position();
                in.compact();
                out.clear();
            }
        }

        private static int nul(byte[] block, int length) {
            for (int i = 0; i < length; i++) {
                if (block[i] == 0) {
                    return i;
                }
            }
            return -1;
        }
    }
}
