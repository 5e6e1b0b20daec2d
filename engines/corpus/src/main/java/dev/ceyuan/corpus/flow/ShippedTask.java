package dev.ceyuan.corpus.flow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// One task of a flow on a machine of a cluster: puts the blocks that other machines sent back in order, and cuts what
/// it writes into blocks to be sent. The cluster carries blocks and needs to know nothing of rows.
///
/// Blocks wait on the disk of the machine, so that the memory of a task does not depend on how many they are.
public final class ShippedTask implements AutoCloseable {
    /// Counters of a task: 0, the name, by how much. It is written behind the channels of a step, to its part 0: what
    /// was counted travels with the rows, and an attempt that is not taken counts nothing.
    public static final Channel COUNTERS = new Channel("counters", Integer.BYTES);

    private final Path scratch;
    private final int bits;
    private final int rowMemory;
    private final OpenFiles files = new OpenFiles();

    /// @param scratch   folder on the disk of the machine, made if missing, of this attempt alone
    /// @param bits      there are `1 << bits` parts
    /// @param rowMemory bytes of rows that it gathers, and that it loads
    public ShippedTask(Path scratch, int bits, int rowMemory) {
        this.scratch = scratch;
        this.bits = bits;
        this.rowMemory = rowMemory;
        try {
            Files.createDirectories(scratch);
        } catch (IOException e) {
            throw PartRows.failed(scratch, e);
        }
    }

    /// Rows in the order of their bytes, part after part.
    ///
    /// @param inputs the blocks of each input in any order, those of all its parts
    public List<RowSource> receive(List<Iterator<RowBlock>> inputs) {
        var sources = new ArrayList<RowSource>();
        for (var blocks : inputs) {
            var name = "input-%d".formatted(sources.size());
            var parts =
                    List.copyOf(spool(blocks, scratch.resolve(name + ".blocks")).values());
            sources.add(new JoinedParts(new Spooled(parts), rowMemory / inputs.size(), scratch.resolve(name), files));
        }
        return sources;
    }

    /// Parts of which everything is known: one task has not many.
    private record Spooled(List<List<SegmentFile.Segment>> parts) implements JoinedParts.Parts {
        @Override
        public int size() {
            return parts.size();
        }

        @Override
        public List<SegmentFile.Segment> segments(int part) {
            return parts.get(part);
        }
    }

    private static Map<Integer, List<SegmentFile.Segment>> spool(Iterator<RowBlock> blocks, Path path) {
        var parts = new TreeMap<Integer, List<SegmentFile.Segment>>();
        try (var file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (blocks.hasNext()) {
                var block = blocks.next();
                parts.computeIfAbsent(block.part(), _ -> new ArrayList<>())
                        .add(new SegmentFile.Segment(
                                path,
                                block.channel(),
                                block.part(),
                                file.position(),
                                block.rows().length,
                                block.checksum()));
                for (var bytes = ByteBuffer.wrap(block.rows()); bytes.hasRemaining(); ) {
                    file.write(bytes);
                }
            }
        } catch (IOException e) {
            throw PartRows.failed(path, e);
        }
        return parts;
    }

    /// Does the work, all of it, and gives out what it wrote: in the order of channels and parts.
    ///
    /// @param outputs channels to which it writes
    public Iterator<RowBlock> run(List<Channel> outputs, Consumer<TaskOutput> work) {
        var path = scratch.resolve("output.rows");
        var channels = new ArrayList<>(outputs);
        channels.add(COUNTERS);
        var gathering = new SegmentOutput.Gathering(new SegmentOutput.Buffers(), rowMemory);
        try (var output = new SegmentOutput(path, channels, bits, gathering)) {
            work.accept(output);
            var row = new RowBuilder();
            output.counters()
                    .forEach((name, by) -> output.put(
                            COUNTERS, row.begin().putInt(0).putText(name).putCount(by)));
            output.finish();
            return files.read(path, file -> SegmentFile.Index.of(path, file).all(file)).stream()
                    .map(this::block)
                    .iterator();
        } catch (IOException e) {
            throw PartRows.failed(path, e);
        }
    }

    private RowBlock block(SegmentFile.Segment segment) {
        try {
            var rows = new byte[segment.length()];
            files.read(segment.file(), file -> {
                SegmentFile.load(file, segment, rows, 0);
                return rows;
            });
            return new RowBlock(segment.channel(), segment.part(), segment.checksum(), rows);
        } catch (IOException e) {
            throw PartRows.failed(segment.file(), e);
        }
    }

    /// What rows of [#COUNTERS] say, added up.
    public static Map<String, Long> counters(RowSource rows) {
        var counters = new TreeMap<String, Long>();
        for (var row = rows.next(); row != null; row = rows.next()) {
            row.readInt();
            counters.merge(row.readText(), row.readCount(), Long::sum);
        }
        return counters;
    }

    /// Removes what lies on the disk. Rows and blocks that were not read yet are gone.
    @Override
    public void close() {
        files.close();
        try (var left = Files.list(scratch)) {
            for (var file : left.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(scratch);
        } catch (IOException e) {
            throw PartRows.failed(scratch, e);
        }
    }
}
