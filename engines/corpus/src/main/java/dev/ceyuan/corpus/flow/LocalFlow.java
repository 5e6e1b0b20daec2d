package dev.ceyuan.corpus.flow;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.Watch;
import dev.ceyuan.corpus.wording.ErrorWords;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// The flow on the threads of this machine. What a task wrote is in a file of its own and in the journal; a
/// run that was interrupted goes on behind the last task that is in it.
public final class LocalFlow implements Flow, AutoCloseable {
    /// How files of rows are laid out: what an earlier version wrote is not gone on with.
    private static final String ROWS = "-rows-2";

    private final LocalSettings settings;
    private final Watch watch;
    private final Journal journal;
    private final OpenFiles files = new OpenFiles();
    private final Map<String, Long> counters = new TreeMap<>();
    private final Queue<SegmentOutput.Buffers> buffers = new ConcurrentLinkedQueue<>();

    /// @param run   what the run is made of; files of another run in the scratch space are not used
    /// @param watch is told how it goes on
    public LocalFlow(LocalSettings settings, String run, Watch watch) {
        this.settings = settings;
        this.watch = watch;
        try {
            Files.createDirectories(settings.scratch());
        } catch (IOException e) {
            throw PartRows.failed(settings.scratch(), e);
        }
        this.journal = new Journal(settings.scratch().resolve("journal"), run + ROWS);
    }

    /// Rows in the files of the tasks of one step.
    ///
    /// @param number      of the channel in the files
    /// @param bytesOfPart of rows
    private record FileRows(Channel channel, int number, List<SegmentFile.Index> files, long[] bytesOfPart)
            implements RowSet {
        long bytes(int first, int count) {
            return Arrays.stream(bytesOfPart, first, first + count).sum();
        }
    }

    /// Parts that follow each other, of the rows of a step.
    private final class SomeParts implements JoinedParts.Parts {
        private final FileRows rows;
        private final int first;
        private final int count;

        SomeParts(FileRows rows, int first, int count) {
            this.rows = rows;
            this.first = first;
            this.count = count;
        }

        @Override
        public int size() {
            return count;
        }

        @Override
        public List<SegmentFile.Segment> segments(int part) {
            var segments = new ArrayList<SegmentFile.Segment>();
            if (rows.bytesOfPart()[first + part] == 0) {
                return segments;
            }
            for (var index : rows.files()) {
                try {
                    segments.addAll(files.read(index.path(), file -> index.of(file, rows.number(), first + part)));
                } catch (IOException e) {
                    throw PartRows.failed(index.path(), e);
                }
            }
            return segments;
        }
    }

    @Override
    public int parts() {
        return 1 << settings.bits();
    }

    @Override
    public <P extends Piece> Map<Channel, RowSet> read(
            String step, Iterator<P> pieces, PieceTask<P> task, List<Channel> outputs) {
        var written = new Written(outputs);
        try (var workers = new Workers(settings.threads(), watch)) {
            while (pieces.hasNext()) {
                var piece = pieces.next();
                workers.submit(() -> {
                    run(step + "/" + piece.name(), written, out -> task.run(piece, out));
                    watch.worked(step, piece.bytes());
                });
            }
            workers.await();
        }
        return written.rows();
    }

    @Override
    public Map<Channel, RowSet> step(Step step, List<RowSet> inputs, List<Channel> outputs, PartTask task) {
        var rows = inputs.stream().map(FileRows.class::cast).toList();
        var written = new Written(outputs);
        watch.begins(step.name(), bytes(rows, 0, parts()));
        try (var workers = new Workers(settings.threads(), watch)) {
            var each = parts() / step.tasks();
            for (var number = 0; number < step.tasks(); number++) {
                var part = number;
                workers.submit(() -> {
                    var name = "%s/%05d".formatted(step.name(), part);
                    run(name, written, out -> run(part, sources(name, rows, part * each, each), task, out));
                    watch.worked(step.name(), bytes(rows, part * each, each));
                });
            }
            workers.await();
        }
        return written.rows();
    }

    private static long bytes(List<FileRows> rows, int first, int count) {
        return rows.stream().mapToLong(each -> each.bytes(first, count)).sum();
    }

    @Override
    public RowSource rows(RowSet rows, int part) {
        return sources("rows/" + part, List.of((FileRows) rows), part, 1).getFirst();
    }

    @Override
    public void eachPart(RowSet rows, Consumer<RowSource> reader) {
        try (var workers = new Workers(settings.threads(), watch)) {
            for (var number = 0; number < parts(); number++) {
                var part = number;
                workers.submit(() -> reader.accept(rows(rows, part)));
            }
            workers.await();
        }
    }

    private List<RowSource> sources(String name, List<FileRows> rows, int first, int count) {
        var memory = settings.rowMemory() / Math.max(1, rows.size());
        var sources = new ArrayList<RowSource>();
        for (var each : rows) {
            var scratch = settings.scratch()
                    .resolve("%s-%s"
                            .formatted(name.replace('/', '-'), each.channel().name()));
            sources.add(new JoinedParts(new SomeParts(each, first, count), memory, scratch, files));
        }
        return sources;
    }

    private static void run(int part, List<RowSource> sources, PartTask task, TaskOutput out) {
        try {
            task.run(part, sources, out);
        } finally {
            sources.forEach(RowSource::close);
        }
    }

    /// Runs one task, unless it is done.
    private void run(String name, Written written, Consumer<TaskOutput> work) {
        var path = settings.scratch().resolve(name.replace('/', '-') + ".rows");
        try {
            var known = journal.find(name);
            if (known.isEmpty() || !SegmentFile.isWhole(path, known.get().length())) {
                write(name, path, written.channels, work);
            }
            written.add(path);
            count(journal.find(name).orElseThrow().counters());
        } catch (IOException e) {
            throw PartRows.failed(path, e);
        }
    }

    private void write(String name, Path path, List<Channel> channels, Consumer<TaskOutput> work) throws IOException {
        var free = buffers.poll();
        var gathering =
                new SegmentOutput.Gathering(free == null ? new SegmentOutput.Buffers() : free, settings.rowMemory());
        try (var output = new SegmentOutput(path, channels, settings.bits(), gathering)) {
            work.accept(output);
            journal.append(name, new Journal.Done(output.finish(), output.counters()));
        }
        buffers.add(gathering.buffers());
    }

    private void count(Map<String, Long> more) {
        synchronized (counters) {
            more.forEach((counter, by) -> counters.merge(counter, by, Long::sum));
        }
    }

    @Override
    public Map<String, Long> counters() {
        synchronized (counters) {
            return new TreeMap<>(counters);
        }
    }

    /// What the tasks of a step wrote.
    private final class Written {
        private final List<Channel> channels;
        private final List<SegmentFile.Index> indexes = new ArrayList<>();
        private final long[][] bytes;

        Written(List<Channel> channels) {
            this.channels = List.copyOf(channels);
            this.bytes = new long[channels.size()][parts()];
        }

        void add(Path path) throws IOException {
            files.read(path, file -> add(SegmentFile.Index.of(path, file), file));
        }

        private synchronized SegmentFile.Index add(SegmentFile.Index index, FileChannel file) throws IOException {
            indexes.add(index);
            for (var segment : index.all(file)) {
                bytes[segment.channel()][segment.part()] += segment.length();
            }
            return index;
        }

        synchronized Map<Channel, RowSet> rows() {
            var rows = new LinkedHashMap<Channel, RowSet>();
            for (var i = 0; i < channels.size(); i++) {
                rows.put(channels.get(i), new FileRows(channels.get(i), i, indexes, bytes[i]));
            }
            return rows;
        }
    }

    @Override
    public void close() {
        files.close();
        journal.close();
    }

    /// Removes the scratch space: the run is over.
    public void clear() {
        close();
        remove(settings.scratch());
    }

    /// Removes the scratch space of a run that nobody works on any more: rows first, and what says of
    /// which run they are last.
    public static void remove(Path scratch) {
        try (var files = Files.list(scratch)) {
            var all = files.sorted().toList();
            var rows = all.stream().filter(LocalFlow::hasRows).toList();
            rows.parallelStream().forEach(LocalFlow::delete); // gigabytes, which the disk may be writing
            all.stream().filter(file -> !hasRows(file)).forEach(LocalFlow::delete);
            delete(scratch);
        } catch (IOException e) {
            throw failedToRemove(scratch, e);
        }
    }

    private static boolean hasRows(Path file) {
        return file.toString().endsWith(".rows");
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw failedToRemove(file, e);
        }
    }

    private static CorpusException failedToRemove(Path path, IOException e) {
        return new CorpusException(
                CorpusException.Kind.STORAGE, path.toString(), ErrorWords.say("storage.scratch-stays"), e);
    }
}
