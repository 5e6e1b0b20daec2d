package dev.ceyuan.corpus.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedTaskTest {
    private static final Channel NUMBERS = new Channel("numbers", 8);
    private static final int BITS = 2;
    private static final int ROWS = 40_000;

    @TempDir
    private Path folder;

    private List<RowBlock> written(Consumer<TaskOutput> work) {
        var blocks = new ArrayList<RowBlock>();
        try (var task = new ShippedTask(folder.resolve("writes"), BITS, 1 << 16)) {
            task.run(List.of(NUMBERS), work).forEachRemaining(blocks::add);
        }
        return blocks;
    }

    private List<RowBlock> numbers() {
        var random = new Random(3);
        return written(out -> {
            var row = new RowBuilder();
            for (var i = 0; i < ROWS; i++) {
                out.put(NUMBERS, row.begin().putLong(random.nextLong()));
            }
            out.count("rows", ROWS);
        });
    }

    @Test
    void givesRowsInTheOrderOfTheirBytesHoweverBlocksCome() {
        var blocks = new ArrayList<>(
                numbers().stream().filter(block -> block.channel() == 0).toList());
        Collections.shuffle(blocks, new Random(5));
        var expected =
                new Random(3).longs(ROWS).boxed().sorted(Long::compareUnsigned).toList();

        try (var task = new ShippedTask(folder.resolve("reads"), BITS, 1 << 16)) {
            var rows = task.receive(List.of(blocks.iterator())).getFirst();
            var found = new ArrayList<Long>();
            for (var row = rows.next(); row != null; row = rows.next()) {
                found.add(row.readLong());
            }
            rows.close();

            assertThat(found).isEqualTo(expected);
        }
        assertThat(folder).satisfies(path -> assertThat(Files.list(path)).isEmpty());
    }

    @Test
    void sendsWhatWasCountedBehindTheRows() {
        var counted = numbers().stream().filter(block -> block.channel() == 1).toList();

        assertThat(counted)
                .singleElement()
                .satisfies(block -> assertThat(block.part()).isZero());
        var twice = IntStream.range(0, 2).mapToObj(_ -> counted.getFirst()).iterator();
        try (var task = new ShippedTask(folder.resolve("reads"), BITS, 1 << 16)) {
            assertThat(ShippedTask.counters(task.receive(List.of(twice)).getFirst()))
                    .isEqualTo(Map.of("rows", 2L * ROWS));
        }
    }
}
