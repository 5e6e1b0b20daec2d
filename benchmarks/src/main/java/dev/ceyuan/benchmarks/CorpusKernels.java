package dev.ceyuan.benchmarks;

import dev.ceyuan.corpus.Recipe;
import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Operators;
import dev.ceyuan.corpus.duplicate.NearDuplicates;
import dev.ceyuan.corpus.duplicate.NearDuplicates.Identity;
import dev.ceyuan.corpus.flow.Channel;
import dev.ceyuan.corpus.flow.DocumentKey;
import dev.ceyuan.corpus.flow.RowBuilder;
import dev.ceyuan.corpus.flow.RowChars;
import dev.ceyuan.corpus.flow.TaskOutput;
import dev.ceyuan.corpus.input.InputFile;
import dev.ceyuan.corpus.input.InputOptions;
import dev.ceyuan.corpus.input.RawRecord;
import dev.ceyuan.corpus.input.RecordSink;
import dev.ceyuan.corpus.input.Refusal;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// What one thread does with each document, each part by itself. Times are those of the processor: the median of
/// several rounds, after one that warms up.
final class CorpusKernels {
    private static final long BLOCK_BYTES = 8 << 20;

    private final InputFile file;
    private final Recipe recipe;
    private final int rounds;

    CorpusKernels(Path file, Recipe recipe, int rounds) {
        this.file = InputFile.of(file, InputOptions.defaults());
        this.recipe = recipe;
        this.rounds = rounds;
    }

    /// What an operator takes.
    ///
    /// @param seconds of the processor, for all texts
    record OperatorTime(String name, double seconds) {}

    /// Seconds of reading alone.
    double reading() {
        return median(() -> each(_ -> {}));
    }

    /// Seconds of reading, folding, shingles and signatures, and of putting the bands into rows.
    double signatures() {
        var near = new NearDuplicates(Objects.requireNonNull(recipe.near()));
        var signing = near.new Signing();
        var chars = new RowChars();
        var identity = new Identity(new DocumentKey(1, 2), 3);
        var counted = new CountedRows();
        var seconds = median(() -> each(record -> {
            var text = record.text();
            text.getChars(0, text.length(), chars.begin(text.length()), 0);
            signing.sign(identity, chars, counted);
        }));
        if (counted.bytes == 0) {
            throw new IllegalStateException("nothing was signed");
        }
        return seconds;
    }

    /// How many chars there are in all texts.
    long chars() {
        var sum = new long[1];
        each(record -> sum[0] += record.text().length());
        return sum[0];
    }

    /// Operators in their order, each with what it adds to those before it: what one has found out, such as the
    /// lines, the next one need not.
    List<OperatorTime> operators() {
        var texts = new ArrayList<String>();
        each(record -> texts.add(record.text()));
        var times = new ArrayList<OperatorTime>();
        var before = median(() -> apply(Operators.of(List.of()), texts));
        times.add(new OperatorTime("(beginning with a document)", before));
        for (var count = 1; count <= recipe.steps().size(); count++) {
            var operators = Operators.of(recipe.steps().subList(0, count));
            var seconds = median(() -> apply(operators, texts));
            times.add(new OperatorTime(recipe.steps().get(count - 1).name(), seconds - before));
            before = seconds;
        }
        return times;
    }

    private static void apply(Operators operators, List<String> texts) {
        var document = new Document();
        for (var text : texts) {
            operators.apply(document.begin("source", "key", text));
        }
    }

    private void each(Consumer<RawRecord> taker) {
        var sink = new RecordSink() {
            @Override
            public void record(RawRecord raw) {
                taker.accept(raw);
            }

            @Override
            public void refused(Refusal refusal) {
                throw new IllegalStateException("the corpus can be read (refused=%s)".formatted(refusal));
            }

            @Override
            public void passed(RecordSink.Passed what, long offset, long length) {
                // blank lines
            }
        };
        try (var blocks = file.open(BLOCK_BYTES)) {
            while (blocks.hasNext()) {
                blocks.next().read(sink);
            }
        }
    }

    private double median(Runnable work) {
        work.run();
        var threads = ManagementFactory.getThreadMXBean();
        var seconds = new double[rounds];
        for (var round = 0; round < rounds; round++) {
            var begun = threads.getCurrentThreadCpuTime();
            work.run();
            seconds[round] = (threads.getCurrentThreadCpuTime() - begun) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[rounds / 2];
    }

    /// Counts rows instead of writing them.
    private static final class CountedRows implements TaskOutput {
        private long bytes;

        @Override
        public void put(Channel channel, RowBuilder row) {
            bytes += row.length();
        }

        @Override
        public void count(String counter, long by) {
            bytes += by;
        }
    }
}
