package dev.ceyuan.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Texts in bounded memory: the first 8 MiB stay there, the rest goes to a temporary file and comes back by
/// pages.
///
/// Excel writes shared strings in the order of their first use, so that reading a sheet from top to bottom
/// goes through the pages once. UTF-16 is kept, so that every text comes back as it was.
final class TextStore {

    private static final int PAGE = 32 * 1024;
    private static final int PAGES_IN_MEMORY = 256;
    private static final int PAGES_CACHED = 64;

    private final List<byte[]> memory = new ArrayList<>();
    private final Map<Long, byte[]> cache = new LinkedHashMap<>(PAGES_CACHED, 0.75f, true);
    private byte[] page = new byte[PAGE];
    private long size;
    private @Nullable FileChannel file;

    /// Appends a text; answers where it ends.
    long append(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
        int done = 0;
        while (done < bytes.length) {
            int at = (int) (size % PAGE);
            int count = Math.min(PAGE - at, bytes.length - done);
            System.arraycopy(bytes, done, page, at, count);
            done += count;
            size += count;
            if (at + count == PAGE) {
                putAway();
            }
        }
        return size;
    }

    String read(long start, long end) {
        byte[] bytes = new byte[(int) (end - start)];
        int done = 0;
        while (done < bytes.length) {
            long position = start + done;
            int at = (int) (position % PAGE);
            int count = Math.min(PAGE - at, bytes.length - done);
            System.arraycopy(page(position / PAGE), at, bytes, done, count);
            done += count;
        }
        return new String(bytes, StandardCharsets.UTF_16LE);
    }

    private void putAway() {
        long number = (size - 1) / PAGE;
        if (number < PAGES_IN_MEMORY) {
            memory.add(page);
            page = new byte[PAGE];
            return;
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(page);
            long position = (number - PAGES_IN_MEMORY) * PAGE;
            while (buffer.hasRemaining()) {
                position += file().write(buffer, position);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] page(long number) {
        if (number < memory.size()) {
            return memory.get((int) number);
        }
        if (number == size / PAGE) {
            return page;
        }
        byte[] cached = cache.get(number);
        if (cached == null) {
            cached = load(number);
            cache.put(number, cached);
            if (cache.size() > PAGES_CACHED) {
                cache.remove(cache.keySet().iterator().next());
            }
        }
        return cached;
    }

    private byte[] load(long number) {
        byte[] loaded = new byte[PAGE];
        ByteBuffer buffer = ByteBuffer.wrap(loaded);
        long position = (number - PAGES_IN_MEMORY) * PAGE;
        try {
            while (buffer.hasRemaining()) {
                if (file().read(buffer, position + buffer.position()) < 0) {
                    throw new IllegalStateException("page missing (" + number + ")");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return loaded;
    }

    private FileChannel file() throws IOException {
        FileChannel open = file;
        if (open == null) {
            Path path = Files.createTempFile("ceyuan-texts-", ".tmp");
            open = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            file = open;
        }
        return open;
    }

    void close() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
