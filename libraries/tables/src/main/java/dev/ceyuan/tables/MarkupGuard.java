package dev.ceyuan.tables;

import dev.ceyuan.tables.TableRefused.Kind;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Passes UTF-8 XML on to a parser only as long as no single piece of markup can exhaust it.
///
/// An XML parser holds a whole tag, comment or processing instruction in memory. This filter counts bytes
/// from each `<` to its end and refuses markup beyond [#LONGEST_MARKUP] and text beyond [#LONGEST_TEXT],
/// before the parser has seen it. A document type is refused where it starts, so that entities never come
/// into being. Bytes below 0x80 are themselves in UTF-8, so no decoding is needed.
final class MarkupGuard extends FilterInputStream {

    static final int LONGEST_MARKUP = 64 * 1024;
    static final int LONGEST_TEXT = 1024 * 1024;

    private final Refuse refuse;
    private final byte[] one = new byte[1];
    private State state = State.TEXT;
    private int length;
    private long tail;

    MarkupGuard(InputStream in, Refuse refuse) {
        super(in);
        this.refuse = refuse;
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        int got = in.read(target, offset, count);
        for (int i = offset; i < offset + got; i++) {
            take(target[i]);
        }
        return got;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void take(byte b) {
        length++;
        switch (state) {
            case TEXT -> {
                if (b == '<') {
                    become(State.OPENED);
                }
            }
            case OPENED -> become(b == '!' ? State.DECLARATION : b == '?' ? State.INSTRUCTION : State.TAG);
            case DECLARATION -> declaration(b);
            case COMMENT -> endsWith(b, "-->");
            case CHARACTERS -> endsWith(b, "]]>");
            case INSTRUCTION -> endsWith(b, "?>");
            case TAG -> {
                if (b == '>') {
                    become(State.TEXT);
                }
            }
        }
        if (length > (state == State.TEXT || state == State.CHARACTERS ? LONGEST_TEXT : LONGEST_MARKUP)) {
            throw refuse.expected("≤ " + LONGEST_MARKUP)
                    .found("> " + LONGEST_MARKUP)
                    .because(Kind.DAMAGED_XML);
        }
    }

    private void declaration(byte b) {
        switch (b) {
            case '-' -> become(State.COMMENT);
            case '[' -> become(State.CHARACTERS);
            default -> throw refuse.found("<!" + (char) (b & 0x7f)).because(Kind.DOCUMENT_TYPE);
        }
    }

    private void endsWith(byte b, String end) {
        tail = tail << 8 | b & 0xff;
        long wanted = 0;
        for (int i = 0; i < end.length(); i++) {
            wanted = wanted << 8 | end.charAt(i);
        }
        long mask = (1L << 8 * end.length()) - 1;
        if ((tail & mask) == wanted) {
            become(State.TEXT);
        }
    }

    private void become(State next) {
        state = next;
        length = 0;
        tail = 0;
    }

    private enum State {
        TEXT,
        OPENED,
        DECLARATION,
        COMMENT,
        CHARACTERS,
        INSTRUCTION,
        TAG
    }
}
