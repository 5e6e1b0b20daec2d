package dev.ceyuan.proofs;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Reads lines as bytes, into one buffer that is used again and again.
final class Lines implements AutoCloseable {
    private static final int LONGEST = 1 << 20;

    private final InputStream in;
    private final String name;
    private final byte[] block = new byte[1 << 16];
    private int at;
    private int end;
    private byte[] line = new byte[1 << 10];
    private int length;
    private long number;

    Lines(InputStream in, String name) {
        this.in = in;
        this.name = name;
    }

    /// Goes to the next line.
    ///
    /// @return false if there is none
    /// @throws Malformed if it is too long or has no end
    boolean next() throws IOException, Malformed {
        length = 0;
        number++;
        while (true) {
            if (at == end) {
                end = Math.max(0, in.read(block));
                at = 0;
                if (end == 0) {
                    return ended();
                }
            }
            var from = at;
            while (at < end && block[at] != '\n') {
                at++;
            }
            append(from);
            if (at < end) {
                at++;
                return true;
            }
        }
    }

    private boolean ended() throws Malformed {
        if (length > 0) {
            throw new Malformed("%s line %d".formatted(name, number), "a line break at the end");
        }
        return false;
    }

    private void append(int from) throws Malformed {
        var more = at - from;
        if (length + more > LONGEST) {
            throw new Malformed("%s line %d".formatted(name, number), "at most %d bytes".formatted(LONGEST));
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(length + more, 2 * line.length));
        }
        System.arraycopy(block, from, line, length, more);
        length += more;
    }

    /// Where the line is; only the first [#length] bytes are of it.
    byte[] bytes() {
        return line;
    }

    int length() {
        return length;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
