package dev.ceyuan.corpus.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {
    private static final long ONE_BLOCK = 1 << 20;

    @TempDir
    private Path folder;

    static Stream<String> names() {
        return Samples.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSizeOfBlocksDoesNotMatter(String name) {
        var file = Samples.file(folder, name);
        var whole = Taken.of(file, ONE_BLOCK);

        assertThat(whole.records()).isNotEmpty();
        for (var size : new long[] {1, 100, 1 << 10, Long.MAX_VALUE}) {
            assertThat(Taken.of(file, size).events()).as("blocks of %d", size).isEqualTo(whole.events());
        }
    }

    @Test
    void blocksCoverTheFileOneBehindTheOther() {
        for (var sample : Samples.all().entrySet()) {
            var file = Inputs.file(folder, sample.getKey(), sample.getValue());
            var end = 0L;
            var stored = 0L;
            try (var blocks = file.open(500)) {
                while (blocks.hasNext()) {
                    var block = blocks.next();
                    assertThat(block.begin()).isEqualTo(end);
                    assertThat(block.stored()).isBetween(stored, file.size());
                    end = block.end();
                    stored = block.stored();
                }
            }
            assertThat(end).as(file.name()).isEqualTo(Taken.of(file, ONE_BLOCK).length());
        }
    }

    @Test
    void blocksThatArePassedOverChangeNothingInTheOthers() {
        for (var sample : Samples.all().entrySet()) {
            var file = Inputs.file(folder, sample.getKey(), sample.getValue());
            var whole = Taken.of(file, ONE_BLOCK);
            try (var blocks = file.open(300)) {
                while (blocks.hasNext()) {
                    var block = blocks.next();
                    if (block.number() % 3 == 1) {
                        var seen = new Only();
                        block.read(seen);
                        assertThat(whole.events()).containsAll(seen.taken);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 100, 1 << 20})
    void rangesOfAPlainFileGiveWhatBlocksGive(long size) {
        var file = Inputs.file(folder, "a.jsonl", Samples.lines());
        var taken = new Taken();

        for (var begin = 0L; begin < file.size(); begin += size) {
            file.readRange(begin, begin + size, taken);
        }

        assertThat(file.readsFromAnywhere()).isTrue();
        assertThat(taken.events()).isEqualTo(Taken.of(file, ONE_BLOCK).events());
    }

    @Test
    void rangesAreForFilesThatCanBeReadFromAnywhere() {
        var file = Inputs.file(folder, "a.jsonl.gz", Inputs.gzip(Samples.lines()));

        assertThatThrownBy(() -> file.readRange(0, 1, new Taken())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBlockHasNothingIfNoRecordBeginsInIt() {
        var file = Inputs.file(folder, "a.jsonl", "{\"text\":\"%s\"}\n{\"text\":\"b\"}".formatted("a".repeat(100)));
        var taken = new Only();

        file.readRange(1, 110, taken);

        assertThat(taken.taken).isEmpty();
    }

    /// Takes records alone, from wherever.
    private static final class Only implements RecordSink {
        private final List<Object> taken = new ArrayList<>();

        @Override
        public void record(RawRecord raw) {
            taken.add(raw);
        }

        @Override
        public void refused(Refusal refusal) {
            taken.add(refusal);
        }

        @Override
        public void passed(Passed what, long offset, long length) {
            taken.add(new Taken.Gap(what, offset, length));
        }
    }
}
