package dev.ceyuan.corpus.input;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// Measures how fast JSON lines are read, by hand: `java ... ScanSpeed FOLDER SCRATCH`. Each file of the
/// folder is decompressed into the scratch folder first; a figure is the best of several rounds, in
/// decompressed bytes by the CPU time of this thread.
final class ScanSpeed {
    private static final int ROUNDS = 7;
    private static final long BLOCK = 4 << 20;

    private ScanSpeed() {}

    public static void main(String[] arguments) throws IOException {
        var scratch = Files.createDirectories(Path.of(arguments[1]));
        var all = InputFiles.of(Path.of(arguments[0]), InputOptions.defaults());
        for (var compressed : all.files()) {
            if (compressed.compression() != Compression.ZSTD) {
                continue;
            }
            var plain = scratch.resolve(compressed.name().replace(".zst", ""));
            try (var stream = new ZstdInputStream(Files.newInputStream(compressed.path()))) {
                Files.write(plain, stream.readAllBytes());
            }
            var file = InputFile.of(plain, InputOptions.defaults());
            System.out.printf(
                    "%-24s %6.1f MB  plain %5.0f MB/s  zstd %5.0f MB/s%n",
                    file.name(), file.size() / 1e6, best(file, file.size()), best(compressed, file.size()));
        }
    }

    private static double best(InputFile file, long bytes) {
        var threads = ManagementFactory.getThreadMXBean();
        var best = 0.0;
        for (var round = 0; round < ROUNDS; round++) {
            var before = threads.getCurrentThreadCpuTime();
            var sum = new Sum();
            try (var blocks = file.open(BLOCK)) {
                while (blocks.hasNext()) {
                    blocks.next().read(sum);
                }
            }
            if (sum.bytes != bytes || sum.letters == 0) {
                throw new IllegalStateException("Not all was read: " + sum.bytes);
            }
            best = Math.max(best, bytes * 1e3 / (threads.getCurrentThreadCpuTime() - before));
        }
        return best;
    }

    /// Counts, and looks at each text so that it has to be there.
    private static final class Sum implements RecordSink {
        private long bytes;
        private long letters;

        @Override
        public void record(RawRecord raw) {
            bytes += raw.length();
            letters += raw.text().length();
        }

        @Override
        public void refused(Refusal refusal) {
            bytes += refusal.length();
        }

        @Override
        public void passed(Passed what, long offset, long length) {
            bytes += length;
        }
    }
}
