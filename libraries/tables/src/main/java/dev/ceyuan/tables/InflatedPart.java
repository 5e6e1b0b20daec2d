package dev.ceyuan.tables;

import dev.ceyuan.tables.TableRefused.Kind;
import dev.ceyuan.tables.ZipContainer.ZipPart;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The inflated bytes of a zip part: never more than declared, and exactly these when read to the end.
final class InflatedPart extends InputStream {

    private final ZipPart part;
    private final InputStream compressed;
    private final Refuse refuse;
    private final Inflater inflater = new Inflater(true);
    private final byte[] input = new byte[8_192];
    private final byte[] one = new byte[1];
    private final CRC32 crc = new CRC32();
    private long produced;

    InflatedPart(ZipPart part, InputStream compressed, Refuse refuse) {
        this.part = part;
        this.compressed = compressed;
        this.refuse = refuse;
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = part.method() == ZipPart.STORED
                ? compressed.read(target, offset, length)
                : inflate(target, offset, length);
        if (count < 0) {
            requireComplete();
            return -1;
        }
        produced += count;
        if (produced > part.size()) {
            throw refuse.expected("≤ " + part.size()).found("> " + part.size()).because(Kind.SUSPICIOUS_CONTAINER);
        }
        crc.update(target, offset, count);
        return count;
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        try {
            while (true) {
                int count = inflater.inflate(target, offset, length);
                if (count > 0) {
                    return count;
                }
                if (inflater.finished()) {
                    return -1;
                }
                feed();
            }
        } catch (DataFormatException e) {
            throw refuse.because(Kind.DAMAGED_CONTAINER, e);
        }
    }

    private void feed() throws IOException {
        int count = inflater.needsDictionary() ? -1 : compressed.read(input, 0, input.length);
        if (count < 0) {
            throw refuse.expected(part.size()).found(produced).because(Kind.DAMAGED_CONTAINER);
        }
        inflater.setInput(input, 0, count);
    }

    private void requireComplete() {
        if (produced != part.size() || (int) crc.getValue() != part.crc()) {
            throw refuse.expected(part.size()).found(produced).because(Kind.DAMAGED_CONTAINER);
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        compressed.close();
    }
}
