package dev.ceyuan.corpus.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.Watch;
import dev.ceyuan.corpus.flow.Flow.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalFlowTest {
    private static final Channel WORDS = new Channel("words", 8);
    private static final Channel OTHERS = new Channel("others", 4);
    private static final int PIECES = 40;
    private static final int ROWS = 300;

    @TempDir
    private Path folder;

    /// Rows from a seed; the key is random, some rows are equal.
    private record Seeds(String name, long bytes) implements Flow.Piece {
        void write(TaskOutput out) {
            var random = new Random(Long.parseLong(name));
            var row = new RowBuilder();
            for (var i = 0; i < ROWS; i++) {
                row.begin().putLong(random.nextInt(3) == 0 ? 7L << 40 : random.nextLong());
                row.putText("词".repeat(random.nextInt(20)));
                out.put(WORDS, row);
                out.count("rows", 1);
            }
        }
    }

    private static List<Seeds> pieces() {
        return IntStream.range(0, PIECES)
                .mapToObj(seed -> new Seeds(String.valueOf(seed), 1))
                .toList();
    }

    private LocalFlow flow(int threads, int bits, int memory) {
        return new LocalFlow(new LocalSettings(folder, threads, bits, memory), "run", Watch.NONE);
    }

    /// All rows of a set in hexadecimal, in the order in which they come.
    private static List<String> rows(Flow flow, RowSet set) {
        var rows = new ArrayList<String>();
        for (var part = 0; part < flow.parts(); part++) {
            try (var source = flow.rows(set, part)) {
                for (var row = source.next(); row != null; row = source.next()) {
                    rows.add(HexFormat.of().formatHex(row.copy()));
                }
            }
        }
        return rows;
    }

    private List<String> sorted(int threads, int bits, int memory) {
        try (var flow = flow(threads, bits, memory)) {
            var read = flow.read("read", pieces().iterator(), Seeds::write, List.of(WORDS));
            assertThat(flow.counters()).containsEntry("rows", (long) PIECES * ROWS);
            var rows = rows(flow, Objects.requireNonNull(read.get(WORDS)));
            flow.clear();
            return rows;
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 1000000", "2, 3, 1000000", "8, 5, 65536", "3, 0, 65536"})
    void rowsComeInTheOrderOfTheirBytesWhoeverWroteThemAndHoweverSmallTheMemory(int threads, int bits, int memory) {
        var rows = sorted(threads, bits, memory);

        assertThat(rows).hasSize(PIECES * ROWS).isSorted().isEqualTo(sorted(1, 2, 1 << 20));
    }

    @Test
    void partsOfSeveralChannelsMeetAndCanBePutTogether() {
        try (var flow = flow(2, 4, 1 << 16)) {
            var read = flow.read("read", pieces().iterator(), Seeds::write, List.of(WORDS));
            var words = Objects.requireNonNull(read.get(WORDS));

            var copied = flow.step(new Step("copy", 4), List.of(words, words), List.of(OTHERS), (part, inputs, out) -> {
                var row = new RowBuilder();
                var one = inputs.getFirst().next();
                var other = inputs.getLast().next();
                while (one != null && other != null) {
                    assertThat(one.copy()).isEqualTo(other.copy());
                    out.put(
                            OTHERS,
                            row.begin().putInt((int) (one.readLong() >>> 32)).putInt(part));
                    one = inputs.getFirst().next();
                    other = inputs.getLast().next();
                }
            });

            assertThat(rows(flow, Objects.requireNonNull(copied.get(OTHERS))))
                    .hasSize(PIECES * ROWS)
                    .isSorted();
        }
    }

    @Test
    void whatWasDoneIsNotDoneAgainAndCountsOnce() {
        var runs = new AtomicInteger();
        for (var attempt = 0; attempt < 3; attempt++) {
            try (var flow = flow(2, 2, 1 << 16)) {
                flow.read(
                        "read",
                        pieces().iterator(),
                        (piece, out) -> {
                            runs.incrementAndGet();
                            piece.write(out);
                        },
                        List.of(WORDS));
                assertThat(flow.counters()).isEqualTo(Map.of("rows", (long) PIECES * ROWS));
            }
        }

        assertThat(runs).hasValue(PIECES);
    }

    @Test
    void whatIsDamagedOrOfAnotherRunIsDoneAgain() throws IOException {
        var first = readAll("run");
        var damaged = folder.resolve("read-7.rows");
        var bytes = Files.readAllBytes(damaged);
        bytes[bytes.length / 2] ^= 1;
        Files.write(damaged, bytes);
        Files.write(folder.resolve("read-9.rows"), new byte[3]);

        assertThat(readAll("run")).isEqualTo(2);
        assertThat(readAll("another run")).isEqualTo(first).isEqualTo(PIECES);
    }

    /// @return how many pieces were worked on
    private int readAll(String run) {
        var runs = new AtomicInteger();
        try (var flow = new LocalFlow(new LocalSettings(folder, 2, 2, 1 << 16), run, Watch.NONE)) {
            flow.read(
                    "read",
                    pieces().iterator(),
                    (piece, out) -> {
                        runs.incrementAndGet();
                        piece.write(out);
                    },
                    List.of(WORDS));
        }
        return runs.get();
    }

    @Test
    void aJournalThatWasCutInALineGoesOnBehindTheLastWholeOne() throws IOException {
        readAll("run");
        var journal = folder.resolve("journal");
        var bytes = Files.readAllBytes(journal);
        Files.write(journal, Arrays.copyOf(bytes, bytes.length - 5));

        assertThat(readAll("run")).isEqualTo(1);
        assertThat(readAll("run")).isZero();
    }

    @Test
    void theFirstFailureEndsTheStepAndIsThrown() {
        try (var flow = flow(2, 2, 1 << 16)) {
            assertThatThrownBy(() -> flow.read(
                            "read",
                            pieces().iterator(),
                            (piece, _) -> {
                                if (piece.name().equals("11")) {
                                    throw new UncheckedIOException(new IOException("no more room"));
                                }
                            },
                            List.of(WORDS)))
                    .hasRootCauseMessage("no more room");
        }
    }

    @Test
    void aCancelledRunStopsAndKeepsWhatIsDone() {
        var done = new AtomicInteger();
        var watch = new Watch() {
            @Override
            public boolean isCancelled() {
                return done.get() >= 10;
            }
        };
        try (var flow = new LocalFlow(new LocalSettings(folder, 2, 2, 1 << 16), "run", watch)) {
            assertThatThrownBy(() -> flow.read(
                            "read",
                            pieces().iterator(),
                            (piece, out) -> {
                                piece.write(out);
                                done.incrementAndGet();
                            },
                            List.of(WORDS)))
                    .isInstanceOf(CancellationException.class);
        }

        assertThat(readAll("run")).isBetween(PIECES - 12, PIECES - 10);
    }
}
