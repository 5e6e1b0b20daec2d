package dev.ceyuan.corpus.flow;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Files that are read again and again, part by part: the first ones stay open until the end, as opening one takes
/// longer than reading what a part has in it. They are a thousand at the most, and a quarter of what the system lets
/// a process open, as input and output need some too.
final class OpenFiles implements AutoCloseable {
    private static final int MOST = 1_000;
    private static final int QUARTER = 4;

    private final long most = Math.min(MOST, allowed() / QUARTER);
    private final Map<Path, FileChannel> open = new HashMap<>();

    /// Reads in a file.
    interface Reading<T> {
        T in(FileChannel file) throws IOException;
    }

    private static long allowed() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getMaxFileDescriptorCount()
                : Long.MAX_VALUE;
    }

    /// Lets somebody read in a file, at any offset: others may read in it too.
    <T> T read(Path path, Reading<T> reading) throws IOException {
        var kept = kept(path);
        if (kept != null) {
            return reading.in(kept);
        }
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            return reading.in(file);
        }
    }

    private synchronized @Nullable FileChannel kept(Path path) throws IOException {
        var known = open.get(path);
        if (known == null && open.size() < most) {
            known = FileChannel.open(path, StandardOpenOption.READ);
            open.put(path, known);
        }
        return known;
    }

    @Override
    public synchronized void close() {
        for (var each : open.entrySet()) {
            try {
                each.getValue().close();
            } catch (IOException e) {
                throw PartRows.failed(each.getKey(), e);
            }
        }
        open.clear();
    }
}
