package dev.ceyuan.tables;

import dev.ceyuan.tables.TableRefused.Kind;
import dev.ceyuan.tables.ZipContainer.Header;
import dev.ceyuan.tables.ZipContainer.ZipPart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads the central directory of a zip file (APPNOTE 6.3.10, with the 64-bit fields that streaming writers
/// use).
///
/// Throws [IOException] or [IllegalArgumentException] where the bytes do not add up.
final class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;
    private static final int LONGEST_COMMENT = 65_535;
    private static final long UINT = 0xffff_ffffL;

    private final Bytes bytes;
    private final TableLimits limits;
    private final Refuse refuse;

    ZipDirectory(Bytes bytes, TableLimits limits, Refuse refuse) {
        this.bytes = bytes;
        this.limits = limits;
        this.refuse = refuse;
    }

    List<ZipPart> read() throws IOException {
        End end = findEnd();
        if (end.entries() > limits.entries()) {
            throw refuse.expected("≤ " + limits.entries()).found(end.entries()).because(Kind.TOO_MANY_PARTS);
        }
        List<ZipPart> parts = new ArrayList<>();
        long position = end.directory();
        for (int i = 0; i < end.entries(); i++) {
            ByteBuffer fixed = bytes.buffer(position, ENTRY_LENGTH);
            require(fixed.getInt(0) == ENTRY, "directory entry");
            int nameLength = fixed.getShort(28) & 0xffff;
            int extraLength = fixed.getShort(30) & 0xffff;
            int commentLength = fixed.getShort(32) & 0xffff;
            ByteBuffer rest = bytes.buffer(position + ENTRY_LENGTH, nameLength + extraLength);
            parts.add(part(fixed, rest, end.directory()));
            position += ENTRY_LENGTH + nameLength + extraLength + commentLength;
        }
        require(position == end.directory() + end.length(), "directory length");
        return parts;
    }

    private ZipPart part(ByteBuffer fixed, ByteBuffer rest, long directory) throws IOException {
        int nameLength = fixed.getShort(28) & 0xffff;
        byte[] name = Arrays.copyOf(rest.array(), nameLength);
        String shown = new String(name, StandardCharsets.UTF_8);
        Sizes sizes = sizes(fixed, rest.slice(nameLength, rest.capacity() - nameLength));
        int method = fixed.getShort(10);
        if ((fixed.getShort(8) & 1) != 0) {
            throw refuse.part(shown).because(Kind.ENCRYPTED);
        }
        require(method == ZipPart.STORED || method == ZipPart.DEFLATED, "compression method");
        require(sizes.header() <= directory - LOCAL_LENGTH, "local header position");
        ByteBuffer localFixed = bytes.buffer(sizes.header(), LOCAL_LENGTH);
        Header local = Header.local(localFixed);
        require(localFixed.getInt(0) == LOCAL, "local header");
        byte[] localName =
                bytes.buffer(sizes.header() + LOCAL_LENGTH, local.nameLength()).array();
        if (!Arrays.equals(name, localName) || local.method() != method || (local.flags() & 1) != 0) {
            throw refuse.part(shown).found(localName.length + "").because(Kind.SUSPICIOUS_CONTAINER);
        }
        long start = sizes.header() + LOCAL_LENGTH + local.nameLength() + local.extraLength();
        require(sizes.compressed() <= directory - start, "compressed size");
        require(method == ZipPart.DEFLATED || sizes.compressed() == sizes.inflated(), "stored size");
        return new ZipPart(
                shown, sizes.header(), start, start + sizes.compressed(), sizes.inflated(), method, fixed.getInt(16));
    }

    /// The sizes of an entry: those of 32 bits, replaced in order by those of the 64-bit extra field where
    /// all ones.
    private Sizes sizes(ByteBuffer fixed, ByteBuffer extra) {
        long compressed = fixed.getInt(20) & UINT;
        long inflated = fixed.getInt(24) & UINT;
        long header = fixed.getInt(42) & UINT;
        ByteBuffer wide = wideField(extra.order(ByteOrder.LITTLE_ENDIAN));
        inflated = inflated == UINT ? nextLong(wide) : inflated;
        compressed = compressed == UINT ? nextLong(wide) : compressed;
        header = header == UINT ? nextLong(wide) : header;
        return new Sizes(compressed, inflated, header);
    }

    private static ByteBuffer wideField(ByteBuffer extra) {
        while (extra.remaining() >= 4) {
            int id = extra.getShort() & 0xffff;
            int length = extra.getShort() & 0xffff;
            require(length <= extra.remaining(), "extra field");
            if (id == 1) {
                return extra.slice(extra.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            }
            extra.position(extra.position() + length);
        }
        return ByteBuffer.allocate(0);
    }

    private static long nextLong(ByteBuffer wide) {
        require(wide.remaining() >= Long.BYTES, "64-bit size");
        long value = wide.getLong();
        require(value >= 0, "64-bit size");
        return value;
    }

    private End findEnd() throws IOException {
        int tail = (int) Math.min(bytes.size(), END_LENGTH + LONGEST_COMMENT);
        require(tail >= END_LENGTH, "length");
        long tailStart = bytes.size() - tail;
        ByteBuffer buffer = bytes.buffer(tailStart, tail);
        for (int i = tail - END_LENGTH; i >= 0; i--) {
            boolean closes = buffer.getInt(i) == END && (buffer.getShort(i + 20) & 0xffff) == tail - END_LENGTH - i;
            if (closes) {
                return end(buffer.slice(i, END_LENGTH).order(ByteOrder.LITTLE_ENDIAN), tailStart + i);
            }
        }
        throw new IllegalArgumentException("no end of directory");
    }

    private End end(ByteBuffer record, long position) throws IOException {
        int entries = record.getShort(10) & 0xffff;
        long length = record.getInt(12) & UINT;
        long directory = record.getInt(16) & UINT;
        End end = entries == 0xffff || length == UINT || directory == UINT
                ? end64(position)
                : new End(entries, length, directory, position);
        require(record.getShort(4) == 0 && record.getShort(6) == 0, "several disks");
        require(end.directory() <= end.position() && end.length() <= end.position() - end.directory(), "directory");
        return end;
    }

    private End end64(long position) throws IOException {
        ByteBuffer locator = bytes.buffer(position - 20, 20);
        require(locator.getInt(0) == LOCATOR_64, "64-bit locator");
        long start = locator.getLong(8);
        require(start >= 0 && start <= position - 20 - 56, "64-bit end of directory");
        ByteBuffer record = bytes.buffer(start, 56);
        require(record.getInt(0) == END_64, "64-bit end of directory");
        long entries = record.getLong(32);
        require(entries >= 0 && record.getLong(40) >= 0 && record.getLong(48) >= 0, "64-bit directory");
        return new End(entries, record.getLong(40), record.getLong(48), start);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("zip directory does not add up (" + what + ")");
        }
    }

    private record Sizes(long compressed, long inflated, long header) {}

    private record End(long entries, long length, long directory, long position) {}
}
