package dev.ceyuan.corpus.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ceyuan.corpus.CorpusException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Damages files at random places: whoever reads them says which file it is, and never makes rows up.
class DamagedPartProperties {
    private static final int ROUNDS = 3_000;

    @TempDir
    Path release;

    @Test
    void aDamagedFileOfFramesIsNamed() throws Exception {
        var rows = Samples.rows(1, 400, 100);
        var original = write(rows);
        var random = Samples.random(2);
        var file = release.resolve("data/part.jsonl.zst");
        for (var round = 0; round < ROUNDS; round++) {
            Files.write(
                    file,
                    damaged(original, random.nextInt(3), random.nextInt(original.length), random.nextInt(1, 256)));

            var read = new ArrayList<DatasetRow>();
            var problem = catchThrowable(() -> {
                try (var reader = JsonlPart.open(List.of(file))) {
                    reader.rows().forEachRemaining(read::add);
                }
            });

            if (problem == null) { // what zstd itself does not look at
                assertThat(read).isEqualTo(rows);
            } else {
                assertThat(problem).isInstanceOf(CorpusException.class).hasMessageContaining("part.jsonl.zst");
                assertThat(rows.subList(0, read.size())).isEqualTo(read);
            }
        }
    }

    @Test
    void aDamagedFooterOfParquetIsToldFromARowCount() throws Exception {
        try (var part = ParquetPart.create(release, "a.parquet")) {
            Samples.rows(3, 100, 50).forEach(part::write);
            part.finish();
        }
        var file = release.resolve("a.parquet");
        var original = Files.readAllBytes(file);
        var random = Samples.random(4);
        for (var round = 0; round < ROUNDS; round++) {
            var at = original.length - 1 - random.nextInt(1_000);
            Files.write(file, damaged(original, random.nextInt(3), at, random.nextInt(1, 256)));

            var problem = catchThrowable(() -> ParquetRowCount.of(file));

            assertThat(problem == null || problem instanceof Damaged)
                    .as("round %d: %s", round, problem)
                    .isTrue();
        }
    }

    private static byte[] damaged(byte[] original, int how, int at, int with) {
        var bytes = how == 0 ? Arrays.copyOf(original, at) : original.clone();
        if (how == 1) {
            bytes[at] ^= (byte) with;
        } else if (how == 2) {
            Arrays.fill(bytes, at, Math.min(bytes.length, at + with), (byte) with);
        }
        return bytes;
    }

    private byte[] write(List<DatasetRow> rows) throws Exception {
        try (var part = JsonlPart.create(release, "data/part.jsonl.zst")) {
            rows.forEach(part::write);
            part.finish();
        }
        return Files.readAllBytes(release.resolve("data/part.jsonl.zst"));
    }
}
