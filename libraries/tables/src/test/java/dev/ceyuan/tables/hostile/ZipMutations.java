package dev.ceyuan.tables.hostile;

import dev.ceyuan.tables.hostile.HostileFiles.Mutation;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Mutations of the zip container of an .xlsx file.
final class ZipMutations {

    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END = 0x06054b50;
    private static final List<String> NAMES = List.of(
            "../../etc/passwd",
            "/abs.xml",
            "xl\\workbook.xml",
            "xl/vbaProject.bin",
            "xl/externalLinks/externalLink1.xml",
            "xl/embeddings/oleObject1.bin",
            "C:/x.xml",
            "",
            "xl/../xl/workbook.xml",
            "XL/WORKBOOK.XML",
            "xl/activeX/a.bin");
    private static final List<Integer> VALUES = List.of(0, 1, -1, 8, 12, 0xffff, 0x7fffffff, 0x80000000, 1 << 20);

    private final Random random;

    ZipMutations(Random random) {
        this.random = random;
    }

    List<Mutation> all() {
        return List.of(
                new Mutation("lie in the directory", content -> overwrite(content, ENTRY, 46)),
                new Mutation("lie in a local header", content -> overwrite(content, LOCAL, 30)),
                new Mutation("lie in the end of the directory", content -> overwrite(content, END, 22)),
                new Mutation("drop a part", this::drop),
                new Mutation("add a part", this::add),
                new Mutation("empty a part", this::empty),
                new Mutation("swap two parts", this::swap),
                new Mutation("inflate a part", this::inflate),
                new Mutation("twice the same name", this::duplicate));
    }

    /// Overwrites a field of a random header of the given kind.
    private byte[] overwrite(byte[] content, int signature, int length) {
        byte[] changed = content.clone();
        ByteBuffer buffer = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
        List<Integer> headers = new ArrayList<>();
        for (int i = 0; i + length <= changed.length; i++) {
            if (buffer.getInt(i) == signature) {
                headers.add(i);
            }
        }
        if (!headers.isEmpty()) {
            int field = headers.get(random.nextInt(headers.size())) + 4 + random.nextInt(length - 8);
            int value = VALUES.get(random.nextInt(VALUES.size()));
            if (random.nextBoolean()) {
                buffer.putShort(field, (short) value);
            } else {
                buffer.putInt(field, value);
            }
        }
        return changed;
    }

    private byte[] drop(byte[] content) {
        Map<String, byte[]> parts = ZipParts.read(content);
        String name = any(parts);
        parts.remove(name);
        return ZipParts.write(parts);
    }

    private byte[] add(byte[] content) {
        Map<String, byte[]> parts = ZipParts.read(content);
        parts.put(NAMES.get(random.nextInt(NAMES.size())), "<x/>".getBytes(StandardCharsets.UTF_8));
        return ZipParts.write(parts);
    }

    private byte[] empty(byte[] content) {
        Map<String, byte[]> parts = ZipParts.read(content);
        parts.replace(any(parts), new byte[0]);
        return ZipParts.write(parts);
    }

    private byte[] swap(byte[] content) {
        Map<String, byte[]> parts = ZipParts.read(content);
        String one = any(parts);
        String other = any(parts);
        byte[] kept = parts.getOrDefault(one, new byte[0]);
        parts.replace(one, parts.getOrDefault(other, new byte[0]));
        parts.replace(other, kept);
        return ZipParts.write(parts);
    }

    /// A part of zeros or blanks that compresses a thousand times.
    private byte[] inflate(byte[] content) {
        Map<String, byte[]> parts = ZipParts.read(content);
        byte[] big = new byte[1_000_000 + random.nextInt(500_000)];
        java.util.Arrays.fill(big, (byte) (random.nextBoolean() ? ' ' : '<'));
        parts.replace(any(parts), big);
        return ZipParts.write(parts);
    }

    /// Renames a part in place, in both headers, to the name of another of the same length.
    private byte[] duplicate(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return text.replace("xl/styles.xml", "xl/sheets.xml")
                .replace("xl/worksheets/sheet2.xml", "xl/worksheets/sheet1.xml")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private String any(Map<String, byte[]> parts) {
        List<String> names = List.copyOf(parts.keySet());
        return names.isEmpty() ? "" : names.get(random.nextInt(names.size()));
    }
}
