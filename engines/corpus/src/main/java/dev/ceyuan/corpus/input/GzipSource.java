package dev.ceyuan.corpus.input;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// What comes out of a gzip file of one member or several (RFC 1952).
///
/// Unlike the stream of the JDK it takes what follows the last member for a damage, if it is not padding of
/// zeros, and gives what was inflated before a damage.
final class GzipSource implements ByteSource {
    private static final int DEFLATED = 8;
    private static final int EXTRA = 1 << 2;
    private static final int NAME = 1 << 3;
    private static final int COMMENT = 1 << 4;
    private static final int HEADER_CHECKSUM = 1 << 1;
    private static final int RESERVED = 0xE0;
    private static final int BYTE = 0xFF;

    private final ByteSource source;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] input = new byte[Window.CHUNK];
    private int from;
    private int to;
    private boolean inMember;
    private boolean ended;
    private @Nullable Unreadable damage;

    GzipSource(ByteSource source) {
        this.source = source;
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException, Unreadable {
        while (damage == null) {
            if (!inMember && !openMember()) {
                return -1;
            }
            var read = inflate(into, at, most);
            if (read > 0) {
                checksum.update(into, at, read);
                return read;
            }
        }
        throw damage;
    }

    /// @return how many bytes came out; 0 if the member ended, input was taken or a damage was found
    private int inflate(byte[] into, int at, int most) throws IOException, Unreadable {
        var before = inflater.getBytesWritten();
        try {
            var read = inflater.inflate(into, at, most);
            if (read == 0 && inflater.finished()) {
                from = to - inflater.getRemaining();
                closeMember();
            } else if (read == 0 && inflater.needsDictionary()) {
                damage = broken("deflated data without a dictionary");
            } else if (read == 0) {
                from = to;
                refill();
                inflater.setInput(input, from, to - from);
            }
            return read;
        } catch (DataFormatException e) {
            from = to - inflater.getRemaining();
            damage = broken("deflated data");
            return (int) (inflater.getBytesWritten() - before);
        }
    }

    private boolean openMember() throws IOException, Unreadable {
        if (from == to && !refillOrEnd()) {
            return false;
        }
        if (ended && input[from] == 0) {
            return padding();
        }
        ended = false;
        if (next() != 0x1F || next() != 0x8B || next() != DEFLATED) {
            throw broken("the header of a gzip member");
        }
        var flags = next();
        if ((flags & RESERVED) != 0) {
            throw broken("the flags of a gzip member");
        }
        skip(6); // time, extra flags, system
        if ((flags & EXTRA) != 0) {
            skip(next() | next() << Byte.SIZE);
        }
        skipTexts(Integer.bitCount(flags & (NAME | COMMENT)));
        skip((flags & HEADER_CHECKSUM) != 0 ? 2 : 0);
        inflater.reset();
        inflater.setInput(input, from, to - from);
        checksum.reset();
        inMember = true;
        return true;
    }

    private void closeMember() throws IOException, Unreadable {
        inMember = false;
        ended = true;
        if (nextFour() != checksum.getValue()) {
            throw broken("the CRC-32 of what was inflated");
        }
        if (nextFour() != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw broken("the size of what was inflated");
        }
    }

    /// Tapes and some tools fill up with zeros behind the last member.
    private boolean padding() throws IOException, Unreadable {
        do {
            while (from < to) {
                if (next() != 0) {
                    throw broken("nothing but zeros behind the last gzip member");
                }
            }
        } while (refillOrEnd());
        return false;
    }

    private long nextFour() throws IOException, Unreadable {
        return next() | (long) next() << 8 | (long) next() << 16 | (long) next() << 24;
    }

    private void skip(int bytes) throws IOException, Unreadable {
        for (var i = 0; i < bytes; i++) {
            next();
        }
    }

    private void skipTexts(int texts) throws IOException, Unreadable {
        var left = texts;
        while (left > 0) {
            left -= next() == 0 ? 1 : 0;
        }
    }

    private int next() throws IOException, Unreadable {
        if (from == to) {
            refill();
        }
        return input[from++] & BYTE;
    }

    private void refill() throws IOException, Unreadable {
        if (!refillOrEnd()) {
            throw new Unreadable(
                    Refusal.Reason.CUT_SHORT,
                    stored(),
                    "more of a gzip member behind byte %d of the compressed file".formatted(stored()));
        }
    }

    private boolean refillOrEnd() throws IOException, Unreadable {
        from = 0;
        to = Math.max(0, source.read(input, 0, input.length));
        return to > 0;
    }

    private Unreadable broken(String expected) {
        return new Unreadable(
                Refusal.Reason.BROKEN_COMPRESSION,
                stored(),
                "%s before byte %d of the compressed file".formatted(expected, stored()));
    }

    @Override
    public long stored() {
        return source.stored() - (inMember ? inflater.getRemaining() : to - from);
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        source.close();
    }
}
