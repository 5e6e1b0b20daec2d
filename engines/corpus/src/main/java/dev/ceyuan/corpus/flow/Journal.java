package dev.ceyuan.corpus.flow;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.wording.ErrorWords;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/// Which tasks of a run are done, with the length of what they wrote and with what they counted.
///
/// One line for each, appended when the task's file has its name: `crc length task counter=value …`,
/// separated by tabs. A line that was cut by a crash has another checksum, and counts as not written. The
/// first line says of what the run is; a journal of another run is begun anew.
final class Journal implements AutoCloseable {
    private static final String FIRST = "run";

    private final Path path;
    private final FileChannel file;
    private final Map<String, Done> done = new HashMap<>();

    /// A task that is done.
    record Done(long length, Map<String, Long> counters) {}

    /// @param run what the run is made of: recipe, inputs, settings
    Journal(Path path, String run) {
        this.path = path;
        try {
            var same = read(run);
            file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!same) {
                done.clear();
                file.truncate(0);
                append(FIRST, new Done(0, Map.of(run, 1L)));
            } else {
                file.position(file.size());
                file.write(ByteBuffer.wrap(new byte[] {'\n'})); // ends a line that was cut
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private boolean read(String run) throws IOException {
        if (!Files.exists(path)) {
            return false;
        }
        var lines = new String(Files.readAllBytes(path), StandardCharsets.UTF_8).split("\n");
        for (var line : lines) {
            take(line);
        }
        var first = done.remove(FIRST);
        return first != null && first.counters().containsKey(run);
    }

    private void take(String line) {
        var tab = line.indexOf('\t');
        if (tab < 0 || !line.substring(0, tab).equals(checksum(line.substring(tab + 1)))) {
            return;
        }
        var fields = line.substring(tab + 1).split("\t");
        var counters = new TreeMap<String, Long>();
        for (var i = 2; i < fields.length; i++) {
            var equals = fields[i].lastIndexOf('=');
            counters.put(fields[i].substring(0, equals), Long.parseLong(fields[i].substring(equals + 1)));
        }
        done.put(fields[1], new Done(Long.parseLong(fields[0]), counters));
    }

    Optional<Done> find(String task) {
        synchronized (this) {
            return Optional.ofNullable(done.get(task));
        }
    }

    /// Writes down that a task is done.
    synchronized void append(String task, Done what) {
        var line = new StringBuilder().append(what.length()).append('\t').append(task);
        what.counters()
                .forEach((counter, value) ->
                        line.append('\t').append(counter).append('=').append(value));
        var bytes = ByteBuffer.wrap((checksum(line.toString()) + "\t" + line + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            done.put(task, what);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static String checksum(String line) {
        var checksum = new CRC32C();
        checksum.update(line.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(checksum.getValue());
    }

    private CorpusException failed(IOException e) {
        return new CorpusException(CorpusException.Kind.STORAGE, path.toString(), ErrorWords.say("storage.journal"), e);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
