package dev.ceyuan.corpus.input;

import java.io.IOException;
import java.util.Arrays;

/// A stretch of a source that is held in memory. It begins with what is looked at and grows at its end.
final class Window {
    /// How many bytes are read at a time.
    static final int CHUNK = 1 << 16;

    private final ByteSource source;
    private byte[] bytes = new byte[CHUNK];
    private int begin;
    private int end;
    private long offset;

    /// @param offset of the next byte of the source
    Window(ByteSource source, long offset) {
        this.source = source;
        this.offset = offset;
    }

    /// What holds the stretch, until more is read.
    byte[] bytes() {
        return bytes;
    }

    int begin() {
        return begin;
    }

    int end() {
        return end;
    }

    int length() {
        return end - begin;
    }

    /// Offset in the file of the first byte.
    long offset() {
        return offset;
    }

    /// Reads on; what was in the stretch may lie elsewhere in [#bytes] then.
    ///
    /// @return whether there was more
    boolean more() throws IOException, Unreadable {
        if (end == bytes.length) {
            makeRoom();
        }
        var read = source.read(bytes, end, Math.min(CHUNK, bytes.length - end));
        end += Math.max(read, 0);
        return read > 0;
    }

    /// Reads on until there are so many bytes.
    ///
    /// @return whether there are
    boolean has(int length) throws IOException, Unreadable {
        while (length() < length) {
            if (!more()) {
                return false;
            }
        }
        return true;
    }

    private void makeRoom() {
        var length = length();
        var roomy = begin >= bytes.length / 2;
        var room = roomy ? bytes : new byte[2 * bytes.length];
        System.arraycopy(bytes, begin, room, 0, length);
        bytes = room;
        begin = 0;
        end = length;
    }

    /// Lets the stretch begin later.
    void drop(int length) {
        begin += length;
        offset += length;
        if (begin == end) {
            begin = 0;
            end = 0;
        }
    }

    byte[] copy(int length) {
        return Arrays.copyOfRange(bytes, begin, begin + length);
    }

    long stored() {
        return source.stored();
    }
}
