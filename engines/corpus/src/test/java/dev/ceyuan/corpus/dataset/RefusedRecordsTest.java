package dev.ceyuan.corpus.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.dataset.RefusedRecord.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class RefusedRecordsTest {
    @TempDir
    private Path folder;

    private static RefusedRecord refused(String file, long begin) {
        return new RefusedRecord(file, Unit.BYTE, begin, 10, begin + 3, "broken-json", "a value");
    }

    @Test
    void theFirstOnesAreListedByFileAndPlaceAndTheRestIsCounted() throws IOException {
        var all = IntStream.range(0, RefusedRecords.MOST + 7)
                .mapToObj(i -> refused(i % 2 == 0 ? "a.jsonl" : "b.jsonl", 100L * i))
                .collect(Collectors.toList());
        Collections.shuffle(all, new Random(1));
        var list = new RefusedRecords();
        all.forEach(list::add);

        list.write(folder);

        var lines = Files.readAllLines(folder.resolve("refused.jsonl"));
        assertThat(lines).hasSize(RefusedRecords.MOST + 1).last().isEqualTo("{\"more\":7}");
        assertThat(lines.getFirst())
                .isEqualTo("{\"at\":3,\"bytes\":10,\"expected\":\"a value\",\"file\":\"a.jsonl\",\"offset\":0,"
                        + "\"reason\":\"broken-json\"}");
        assertThat(RefusedRecords.first(folder, Integer.MAX_VALUE))
                .isEqualTo(all.stream().sorted().limit(RefusedRecords.MOST).toList());
    }

    @Test
    void rowsOfParquetAreCalledRows() throws IOException {
        var row = new RefusedRecord("a.parquet", Unit.ROW, 8, 2, 4_000, "no-text", "text in column text");
        var list = new RefusedRecords();
        list.add(row);

        list.write(folder);

        assertThat(Files.readString(folder.resolve("refused.jsonl"))).contains("\"row\":8,\"rows\":2");
        assertThat(RefusedRecords.first(folder, 3)).isEqualTo(List.of(row));
    }

    @Test
    void thereIsNoListIfAllCouldBeRead() {
        new RefusedRecords().write(folder);

        assertThat(folder.resolve("refused.jsonl")).doesNotExist();
        assertThat(RefusedRecords.first(folder, 3)).isEmpty();
    }
}
