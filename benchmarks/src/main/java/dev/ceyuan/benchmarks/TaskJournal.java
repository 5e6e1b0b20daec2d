package dev.ceyuan.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// The journal of a run, read from outside: which tasks are done, in the order in which they were. Once open it can
/// be read to its end, also when the run has removed it.
final class TaskJournal implements AutoCloseable {
    private static final String FIRST = "run";

    private final Path path;
    private @Nullable FileChannel file;
    private long seen;
    private int done;

    TaskJournal(Path path) {
        this.path = path;
    }

    /// How many tasks are done, cheaply: to be asked again and again.
    int done() throws IOException {
        var open = open();
        if (open != null && open.size() != seen) {
            seen = open.size();
            done = tasks().size();
        }
        return done;
    }

    /// Tasks that are done.
    List<String> tasks() throws IOException {
        var open = open();
        if (open == null) {
            return List.of();
        }
        var bytes = ByteBuffer.allocate((int) open.size());
        while (bytes.hasRemaining() && open.read(bytes, bytes.position()) > 0) {
            Thread.onSpinWait();
        }
        var tasks = new ArrayList<String>();
        for (var line : new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).split("\n")) {
            var fields = line.split("\t");
            if (fields.length > 2 && isWhole(line, fields[0]) && !fields[2].equals(FIRST)) {
                tasks.add(fields[2]);
            }
        }
        return tasks;
    }

    private static boolean isWhole(String line, String checksum) {
        var sum = new CRC32C();
        sum.update(line.substring(checksum.length() + 1).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue()).equals(checksum);
    }

    private @Nullable FileChannel open() throws IOException {
        if (file == null && Files.exists(path)) {
            file = FileChannel.open(path, StandardOpenOption.READ);
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
