package dev.ceyuan.corpus.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Writes rows made by chance, and reads them again.
class PartProperties {
    @TempDir
    Path release;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void documentsComeOutAsTheyWentIn(long seed) {
        var rows = Samples.rows(seed, (int) (seed * 40), seed % 3 == 0 ? 5_000 : 50);
        try (var part = JsonlPart.create(release, "a")) {
            rows.forEach(part::write);
            assertThat(part.finish().rows()).isEqualTo(rows.size());
        }

        try (var reader = JsonlPart.open(List.of(release.resolve("a")))) {
            var read = new ArrayList<DatasetRow>();
            reader.rows().forEachRemaining(read::add);
            assertThat(read).isEqualTo(rows);
            for (var i = 0; i < rows.size(); i += 97) {
                assertThat(reader.byId(rows.get(i).id())).containsExactly(rows.get(i));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void verdictsComeOutAsTheyWentInAlsoIfADocumentHasSeveral(long seed) {
        var random = Samples.random(seed);
        var verdicts = new ArrayList<Verdict>();
        for (var i = 0; i < seed * 20; i++) {
            var verdict = Samples.verdict(random);
            verdicts.add(verdict);
            if (random.nextInt(20) == 0) {
                verdicts.add(verdict);
            }
        }
        verdicts.sort(Comparator.comparing(Verdict::id));
        try (var part = VerdictPart.create(release, "v")) {
            verdicts.forEach(part::write);
            part.finish();
        }

        try (var reader = VerdictPart.open(List.of(release.resolve("v")))) {
            var paged = new ArrayList<Verdict>();
            for (var page = reader.page("", 7);
                    !page.isEmpty();
                    page = reader.page(page.getLast().id(), 7)) {
                paged.addAll(page);
            }
            assertThat(paged).isEqualTo(verdicts);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameRowsGiveTheSameBytesWhateverTheBuffer(long seed) throws Exception {
        var rows = Samples.rows(seed, 200, 300);
        var buffer = 1 + Samples.random(seed).nextInt(100_000);

        assertThat(jsonl("a", rows, PartFile.BUFFER)).isEqualTo(jsonl("b", rows, buffer));
        assertThat(parquet("c", rows, PartFile.BUFFER)).isEqualTo(parquet("d", rows, buffer));
    }

    private byte[] jsonl(String name, List<DatasetRow> rows, int buffer) throws Exception {
        try (var part = JsonlPart.create(release, name, buffer)) {
            return bytes(part, rows);
        }
    }

    private byte[] parquet(String name, List<DatasetRow> rows, int buffer) throws Exception {
        try (var part = ParquetPart.create(release, name, buffer)) {
            return bytes(part, rows);
        }
    }

    private byte[] bytes(RowSink<DatasetRow> part, List<DatasetRow> rows) throws Exception {
        rows.forEach(part::write);
        var written = part.finish();
        var bytes = Files.readAllBytes(release.resolve(written.name()));
        assertThat(written.sha256()).isEqualTo(Sha256.of(bytes));
        return bytes;
    }
}
