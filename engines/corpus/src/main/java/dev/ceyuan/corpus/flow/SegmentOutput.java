package dev.ceyuan.corpus.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Gathers what one task writes, by channel and part, and puts it into its [SegmentFile].
///
/// Rows are gathered up to a number of bytes; then they are grouped by part and written, so that a task may
/// write more than the memory holds.
final class SegmentOutput implements TaskOutput, AutoCloseable {
    private final List<Channel> channels;
    private final int bits;
    private final int memory;
    private final SegmentFile.Writer writer;
    private final Buffers buffers;
    private final RowArena[] arenas;
    private final Map<String, Long> counters = new TreeMap<>();
    private int gathered;

    /// What a task gathers rows in, to be used by task after task: growing anew costs more than the rows.
    static final class Buffers {
        private final List<RowArena> arenas = new ArrayList<>();
        private byte[] grouped = new byte[0];

        RowArena arena(int channel) {
            while (arenas.size() <= channel) {
                arenas.add(new RowArena(1 << 16));
            }
            var arena = arenas.get(channel);
            arena.clear();
            return arena;
        }
    }

    /// @param bits     there are `1 << bits` parts
    SegmentOutput(Path file, List<Channel> channels, int bits, Gathering gathering) throws IOException {
        this.channels = channels;
        this.bits = bits;
        this.memory = gathering.memory();
        this.buffers = gathering.buffers();
        this.writer = new SegmentFile.Writer(file);
        this.arenas = new RowArena[channels.size()];
        for (var i = 0; i < arenas.length; i++) {
            arenas[i] = buffers.arena(i);
        }
    }

    /// @param memory bytes of rows that are gathered before they are written
    record Gathering(Buffers buffers, int memory) {}

    @Override
    public void put(Channel channel, RowBuilder row) {
        var index = channels.indexOf(channel);
        if (index < 0 || row.length() < channel.keyLength()) {
            throw new IllegalArgumentException(
                    "No row of a channel of this step (channel=%s, bytes=%d)".formatted(channel.name(), row.length()));
        }
        arenas[index].add(row.bytes(), row.length());
        gathered += row.length() + Integer.BYTES;
        if (gathered >= memory) {
            flush();
        }
    }

    @Override
    public void count(String counter, long by) {
        counters.merge(counter, by, Long::sum);
    }

    Map<String, Long> counters() {
        return counters;
    }

    private void flush() {
        try {
            for (var i = 0; i < arenas.length; i++) {
                write(i, arenas[i]);
                arenas[i].clear();
            }
            gathered = 0;
        } catch (IOException e) {
            throw PartRows.failed(writer.path(), e);
        }
    }

    /// Groups rows by part, in the order in which they came, and writes each group.
    private void write(int channel, RowArena arena) throws IOException {
        var ends = new int[1 << bits];
        for (var i = 0; i < arena.rows(); i++) {
            ends[part(arena, i)] += length(arena, i);
        }
        for (int part = 0, sum = 0; part < ends.length; part++) {
            var length = ends[part];
            ends[part] = sum;
            sum += length;
        }
        if (buffers.grouped.length < arena.size()) {
            buffers.grouped = new byte[arena.bytes().length];
        }
        var grouped = buffers.grouped;
        for (var i = 0; i < arena.rows(); i++) {
            var length = length(arena, i);
            System.arraycopy(arena.bytes(), arena.start(i), grouped, ends[part(arena, i)], length);
            ends[part(arena, i)] += length;
        }
        for (int part = 0, begin = 0; part < ends.length; part++) {
            if (ends[part] > begin) {
                writer.mark(channel, part, new SegmentFile.Stretch(grouped, begin, ends[part] - begin), begin);
                begin = ends[part];
            }
        }
        writer.append(grouped, arena.size());
    }

    private int part(RowArena arena, int row) {
        return Channel.part(arena.bytes(), arena.start(row) + Integer.BYTES, bits);
    }

    private static int length(RowArena arena, int row) {
        return Integer.BYTES + Bytes.intAt(arena.bytes(), arena.start(row));
    }

    /// @return how long the file is
    long finish() throws IOException {
        flush();
        return writer.finish();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
