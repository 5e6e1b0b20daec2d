package dev.ceyuan.corpus.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.input.Refusal.Reason;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads files that another writer wrote; `rows.py` beside them says with what in them.
class ParquetTest {
    private static final int ROWS = 150;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "snappy-dictionary, text, id",
        "zstd-plain-v2, text, id",
        "gzip-checksum, text, id",
        "none-delta, text, id",
        "snappy-dictionary, meta.text, small",
        "zstd-plain-v2, meta.text, meta.number",
        "gzip-checksum, meta.text, small",
        "none-delta, meta.text, meta.number",
        "none-delta, text, small",
        "none-delta, text, none"
    })
    void givesTextAndKeyOfEachRow(String name, String textField, String idField) {
        var taken = Taken.of(file(name, new InputOptions(textField, idField, InputLimits.DEFAULTS)), 300);

        assertThat(taken.length()).isEqualTo(ROWS);
        assertThat(taken.records())
                .isEqualTo(IntStream.range(0, ROWS)
                        .filter(i -> i % 10 != 9)
                        .mapToObj(i -> new RawRecord(key(idField, i), text(i), i, 1))
                        .toList());
        assertThat(taken.refusals()).hasSize(ROWS / 10).allSatisfy(refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.NO_TEXT);
            assertThat(refusal.bytes()).as("there is no text").isZero();
            assertThat(refusal.offset() % 10).isEqualTo(9);
        });
    }

    private static String key(String field, int row) {
        return switch (field) {
            case "id" -> "row-" + row;
            case "none" -> "";
            default -> Integer.toString(row);
        };
    }

    private static String text(int row) {
        return "第%d行。".formatted(row) + "语料𠀀a".repeat(row % 7);
    }

    @ParameterizedTest
    @CsvSource({
        "nothing, id, NO_TEXT",
        "tags, id, WRONG_TYPE",
        "small, id, WRONG_TYPE",
        "text, tags, WRONG_TYPE",
        "meta, id, WRONG_TYPE"
    })
    void refusesAFileWithoutTheColumns(String textField, String idField, Reason reason) {
        var taken = Taken.of(file("none-delta", new InputOptions(textField, idField, InputLimits.DEFAULTS)), 300);

        assertThat(taken.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.endsFile()).isTrue();
        });
    }

    @Test
    void refusesRowsWhoseCodecIsNotKnown() {
        var taken = Taken.of(file("lz4", InputOptions.defaults()), 300);

        assertThat(taken.records()).isEmpty();
        assertThat(taken.reasons()).containsOnly(Reason.UNSUPPORTED);
        assertThat(taken.length()).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 8, 9})
    void refusesAFileWhoseFooterIsDamaged(int fromEnd) {
        var content = Inputs.resource("zstd-plain-v2.parquet");
        for (var i = content.length - fromEnd; i < content.length - fromEnd + Math.min(fromEnd, 4); i++) {
            content[i] ^= (byte) 0xFF;
        }

        var taken = Taken.of(Inputs.file(folder, "a.parquet", content), 300);

        assertThat(taken.records()).isEmpty();
        assertThat(taken.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(Reason.BROKEN_PARQUET);
            assertThat(refusal.at()).isBetween(content.length - 40_000L, (long) content.length);
            assertThat(refusal.sha256()).isEqualTo(Digest.of(content, 0, content.length));
            assertThat(refusal.bytes()).isEqualTo(content.length);
            assertThat(refusal.endsFile()).isTrue();
        });
    }

    @Test
    void refusesTheRowsOfADamagedPageAndGoesOn() {
        var content = Inputs.resource("gzip-checksum.parquet");
        var whole = Taken.of(Inputs.file(folder, "a.parquet", content), 1 << 20);
        var refused = 0;
        for (var page : pages(content)) {
            var damaged = content.clone();
            damaged[page + 12] ^= 1;

            var taken = Taken.of(Inputs.file(folder, "b.parquet", damaged), 1 << 20);

            var lost = taken.refusals().stream()
                    .filter(refusal -> refusal.reason() == Reason.BROKEN_PARQUET)
                    .toList();
            refused += lost.isEmpty() ? 0 : 1;
            assertThat(taken.length()).isEqualTo(ROWS);
            assertThat(lost).hasSizeLessThan(4).noneMatch(Refusal::endsFile);
            assertThat(lost).as("bytes as stored").allMatch(each -> each.bytes() > 0 && each.bytes() < content.length);
            assertThat(taken.records()).isEqualTo(without(whole.records(), lost));
        }
        assertThat(refused).isGreaterThan(20);
    }

    private static List<RawRecord> without(List<RawRecord> records, List<Refusal> refusals) {
        return records.stream()
                .filter(raw -> refusals.stream()
                        .noneMatch(refusal ->
                                raw.offset() >= refusal.offset() && raw.offset() < refusal.offset() + refusal.length()))
                .toList();
    }

    /// Where the compressed part of each page begins.
    private static List<Integer> pages(byte[] content) {
        return IntStream.range(0, content.length - 3)
                .filter(i -> content[i] == 0x1F && content[i + 1] == (byte) 0x8B && content[i + 2] == 8)
                .boxed()
                .toList();
    }

    private InputFile file(String name, InputOptions options) {
        return Inputs.file(folder, "a.parquet", Inputs.resource(name + ".parquet"), options);
    }
}
