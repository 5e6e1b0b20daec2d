package dev.ceyuan.corpus.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hardwood.InputFile;
import dev.hardwood.metadata.ColumnMetaData;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.row.PqStruct;
import dev.hardwood.row.StructAccessor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Lets [hardwood](https://hardwood.dev) read what we write.
class ParquetPartOracleTest {
    private static final String NAME = "parquet/part-00000.parquet";

    @TempDir
    Path release;

    @Test
    void anotherReaderFindsTheSameRows() throws Exception {
        for (var seed = 0; seed < 20; seed++) {
            var rows = Samples.rows(seed, seed * 30, 400);

            assertThat(write(rows).rows()).isEqualTo(rows.size());

            assertThat(read()).isEqualTo(rows);
            assertThat(ParquetRowCount.of(release.resolve(NAME))).isEqualTo(rows.size());
        }
    }

    @Test
    void readsPagesAndRowGroupsThatContentHasEnded() throws Exception {
        var rows = IntStream.range(0, 4_000)
                .mapToObj(i -> Samples.row(Samples.id(i), ("第" + i + "条。").repeat(i % 800)))
                .toList();

        write(rows);

        assertThat(read()).isEqualTo(rows);
        try (var reader = ParquetFileReader.open(InputFile.of(release.resolve(NAME)))) {
            var groups = reader.getFileMetaData().rowGroups();
            assertThat(groups).hasSizeGreaterThan(1);
            assertThat(groups)
                    .allSatisfy(group -> assertThat(group.totalByteSize()).isLessThan(17 << 20));
        }
    }

    @Test
    void oneRowMayBeLargerThanARowGroup() throws Exception {
        var rows = List.of(
                Samples.row(Samples.id(1), "短"),
                Samples.row(Samples.id(2), "长".repeat(6 << 20)),
                Samples.row(Samples.id(3), "短"));

        write(rows);

        assertThat(read()).isEqualTo(rows);
    }

    @Test
    void manyShortRowsEndARowGroupToo() throws Exception {
        var rows = IntStream.range(0, 100_001)
                .mapToObj(i -> Samples.row(Samples.id(i), ""))
                .toList();

        write(rows);

        try (var reader = ParquetFileReader.open(InputFile.of(release.resolve(NAME)))) {
            assertThat(reader.getFileMetaData().rowGroups())
                    .extracting(group -> group.numRows())
                    .containsExactly(100_000L, 1L);
        }
        assertThat(read()).isEqualTo(rows);
    }

    @Test
    void theFooterTellsBoundsAndNothingOfTheMachine() throws Exception {
        write(Samples.rows(5, 50, 100));
        var rows = read();

        try (var reader = ParquetFileReader.open(InputFile.of(release.resolve(NAME)))) {
            var footer = reader.getFileMetaData();
            var columns = footer.rowGroups().getFirst().columns();
            assertThat(footer.createdBy()).isEqualTo("ceyuan version 1.0.0 (build 1)");
            assertThat(footer.keyValueMetadata()).isEmpty();
            assertThat(footer.columnOrders()).hasSize(14);
            var id = columns.getFirst().metaData().statistics();
            assertThat(new String(id.minValue(), StandardCharsets.US_ASCII))
                    .isEqualTo(rows.getFirst().id());
            assertThat(new String(id.maxValue(), StandardCharsets.US_ASCII))
                    .isEqualTo(rows.getLast().id());
            assertThat(id.nullCount()).isZero();
            var quality =
                    quality(columns.stream().map(column -> column.metaData()).toList());
            var sorted = rows.stream()
                    .map(DatasetRow::quality)
                    .sorted(Comparator.naturalOrder())
                    .toList();
            assertThat(little(quality.statistics().minValue())).isEqualTo(sorted.getFirst());
            assertThat(little(quality.statistics().maxValue())).isEqualTo(sorted.getLast());
        }
    }

    @Test
    void noRowsMakeAFileWithoutRowGroups() throws Exception {
        write(List.of());

        assertThat(read()).isEmpty();
    }

    private static ColumnMetaData quality(List<ColumnMetaData> columns) {
        return columns.stream()
                .filter(column -> column.pathInSchema().toString().contains("quality"))
                .findFirst()
                .orElseThrow();
    }

    private static long little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
    }

    private Part write(List<DatasetRow> rows) throws Exception {
        Files.deleteIfExists(release.resolve(NAME));
        try (var part = ParquetPart.create(release, NAME)) {
            rows.forEach(part::write);
            return part.finish();
        }
    }

    private List<DatasetRow> read() throws Exception {
        var rows = new ArrayList<DatasetRow>();
        try (var file = ParquetFileReader.open(InputFile.of(release.resolve(NAME)));
                var reader = file.rowReader()) {
            while (reader.hasNext()) {
                reader.next();
                var row = row(reader);
                assertThat(reader.getLong("bytes")).isEqualTo(row.bytes());
                rows.add(row);
            }
        }
        return rows;
    }

    private static DatasetRow row(StructAccessor from) {
        return new DatasetRow(
                from.getString("id"),
                from.getString("source"),
                from.getString("key"),
                from.getString("text"),
                from.getString("language"),
                from.getString("script"),
                from.getLong("quality"),
                from.getString("licence"),
                from.getLong("cluster_size"),
                pairs(from.getList("lineage").structs(), "source", "terms"),
                pairs(from.getList("tags").structs(), "name", "value"));
    }

    private static Map<String, String> pairs(List<PqStruct> structs, String key, String value) {
        var pairs = new TreeMap<String, String>();
        structs.forEach(each -> pairs.put(each.getString(key), each.getString(value)));
        return pairs;
    }
}
