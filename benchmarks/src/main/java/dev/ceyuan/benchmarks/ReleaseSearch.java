package dev.ceyuan.benchmarks;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Looks for values in all bytes of files: as they are stored, and in everything that is compressed in them by zstd,
/// wherever it begins. A value counts where no letter or digit stands beside it.
final class ReleaseSearch {
    private static final int KEY = 6;
    private static final int LEAST = 8;
    private static final byte[] FRAME = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};
    private static final long LARGEST = 1 << 28;

    private final Map<Long, List<byte[]>> values = new HashMap<>();
    private final BitSet keys = new BitSet(1 << 24);
    private int count;

    /// @param searched values of fewer than eight bytes in UTF-8 are left out: they stand anywhere by chance
    ReleaseSearch(Collection<String> searched) {
        for (var value : new TreeSet<>(searched)) {
            var bytes = value.getBytes(StandardCharsets.UTF_8);
            if (bytes.length >= LEAST) {
                var key = key(bytes, 0);
                values.computeIfAbsent(key, _ -> new ArrayList<>()).add(bytes);
                keys.set(slot(key));
                count++;
            }
        }
    }

    /// How many values are looked for.
    int count() {
        return count;
    }

    private static long key(byte[] bytes, int offset) {
        var key = 0L;
        for (var i = 0; i < KEY; i++) {
            key = key << 8 | bytes[offset + i] & 0xff;
        }
        return key;
    }

    private static int slot(long key) {
        return (int) (key * 0x9E37_79B9_7F4A_7C15L >>> 40);
    }

    /// What is found in a file.
    TreeSet<String> in(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var found = new TreeSet<String>();
        search(bytes, found);
        for (var at = 0; at + FRAME.length < bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + FRAME.length, FRAME, 0, FRAME.length)) {
                search(frame(bytes, at), found);
            }
        }
        return found;
    }

    /// What one frame holds; nothing if it only looks like one.
    private static byte[] frame(byte[] bytes, int at) throws IOException {
        var stored = Zstd.findFrameCompressedSize(Arrays.copyOfRange(bytes, at, bytes.length));
        if (Zstd.isError(stored) || stored > LARGEST) {
            return new byte[0];
        }
        var whole = new ByteArrayOutputStream();
        try (var frame = new ZstdInputStream(new ByteArrayInputStream(bytes, at, (int) stored))) {
            frame.transferTo(whole);
        }
        return whole.toByteArray();
    }

    private void search(byte[] bytes, TreeSet<String> found) {
        for (var at = 0; at + LEAST <= bytes.length; at++) {
            var key = key(bytes, at);
            if (keys.get(slot(key))) {
                for (var value : values.getOrDefault(key, List.of())) {
                    if (isThere(bytes, at, value)) {
                        found.add(new String(value, StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }

    private static boolean isThere(byte[] bytes, int at, byte[] value) {
        var end = at + value.length;
        return end <= bytes.length
                && ByteBuffer.wrap(bytes, at, value.length).equals(ByteBuffer.wrap(value))
                && (at == 0 || !isAlphanumeric(bytes[at - 1]))
                && (end == bytes.length || !isAlphanumeric(bytes[end]));
    }

    private static boolean isAlphanumeric(byte b) {
        return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
    }
}
