package dev.ceyuan.corpus.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStream;
import dev.ceyuan.corpus.CorpusException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class JsonlPartTest {
    private static final String NAME = "data/part-00000.jsonl.zst";

    @TempDir
    Path release;

    @Test
    void isALineOfJsonForEachDocumentInZstd() throws Exception {
        var row = new DatasetRow(
                Samples.id(1),
                "laws",
                "<b>",
                "=1+1\u0000\ud800\n",
                "zh",
                "hans",
                1,
                "MIT",
                2,
                Map.of("laws", "MIT", "a", "b"),
                Map.of("t", "v"));

        write(NAME, List.of(row));

        assertThat(lines(NAME))
                .containsExactly("{\"id\":\"00000000000000000000000000000001\",\"source\":\"laws\",\"key\":\"<b>\","
                        + "\"text\":\"=1+1\\u0000\ufffd\\n\",\"language\":\"zh\",\"script\":\"hans\",\"quality\":1,"
                        + "\"licence\":\"MIT\",\"bytes\":9,\"cluster_size\":2,"
                        + "\"lineage\":[{\"source\":\"a\",\"terms\":\"b\"},{\"source\":\"laws\",\"terms\":\"MIT\"}],"
                        + "\"tags\":[{\"name\":\"t\",\"value\":\"v\"}]}");
    }

    @Test
    void isReadByAnotherReaderOfJsonAsItWasWritten() throws Exception {
        var rows = Samples.rows(1, 300, 200);

        write(NAME, rows);

        var load = new Load(LoadSettings.builder().build());
        var lines = lines(NAME);
        assertThat(lines).hasSameSizeAs(rows);
        for (var i = 0; i < rows.size(); i++) {
            // YAML does not allow all that JSON allows in a string, but all of it as an escape
            var escaped = new StringBuilder();
            lines.get(i).chars().forEach(c -> escaped.append(c < 0x7f ? (char) c + "" : "\\u%04x".formatted(c)));
            var fields = (Map<?, ?>) load.loadFromString(escaped.toString());
            assertThat(fields.get("text")).isEqualTo(rows.get(i).text());
            assertThat(fields.get("key")).isEqualTo(rows.get(i).key());
            assertThat((List<?>) fields.get("lineage"))
                    .hasSize(rows.get(i).lineage().size());
        }
    }

    @Test
    void tellsSizeRowsAndDigestOfTheFileThatIsThere() throws Exception {
        var part = write(NAME, Samples.rows(2, 100, 100));

        var bytes = Files.readAllBytes(release.resolve(NAME));
        assertThat(part).isEqualTo(new Part(NAME, Part.Kind.JSONL, 100, bytes.length, Sha256.of(bytes)));
    }

    @Test
    void leavesNothingBehindIfItIsNotFinished() throws Exception {
        try (var part = JsonlPart.create(release, NAME)) {
            part.write(Samples.row(Samples.id(1), "正文"));
        }

        try (var files = Files.list(release.resolve("data"))) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void refusesRowsOutOfOrderAndStaysAsItWas() {
        var second = Samples.row(Samples.id(2), "二");
        try (var part = JsonlPart.create(release, NAME)) {
            part.write(second);
            assertThatThrownBy(() -> part.write(Samples.row(Samples.id(1), "一")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("in the order of their ids");
            part.finish();
        }

        assertThat(all(NAME)).containsExactly(second);
    }

    @Test
    void findsADocumentByIdWhereverItIs() {
        var rows = IntStream.range(0, 20_000)
                .mapToObj(i -> Samples.row(Samples.id(2 * i + 1), "正文".repeat(i % 50)))
                .toList();
        write(NAME, rows);

        try (var reader = JsonlPart.open(List.of(release.resolve(NAME)))) {
            for (var i = 0; i < rows.size(); i += 371) {
                assertThat(reader.byId(Samples.id(2 * i + 1))).containsExactly(rows.get(i));
                assertThat(reader.byId(Samples.id(2 * i))).isEmpty();
            }
            assertThat(reader.byId(rows.getLast().id())).containsExactly(rows.getLast());
            assertThat(reader.byId(Samples.id(1_000_000))).isEmpty();
            assertThat(reader.count()).isEqualTo(20_000);
        }
    }

    @Test
    void givesARowThatIsLongerThanAFrameAFrameOfItsOwn() {
        var rows = List.of(
                Samples.row(Samples.id(1), "短"),
                Samples.row(Samples.id(2), "长".repeat(1 << 20)),
                Samples.row(Samples.id(3), "短"));

        write(NAME, rows);

        assertThat(all(NAME)).isEqualTo(rows);
        try (var file = FramedFile.open(release.resolve(NAME))) {
            assertThat(file.index().frames()).extracting(FrameIndex.Frame::rows).containsExactly(1, 1, 1);
        }
    }

    @Test
    void pagesThroughSeveralFilesAsIfTheyWereOne() {
        var rows = IntStream.range(0, 900)
                .mapToObj(i -> Samples.row(Samples.id(i), "文" + i))
                .toList();
        write("data/a.jsonl.zst", rows.subList(0, 100));
        write("data/b.jsonl.zst", List.of());
        write("data/c.jsonl.zst", rows.subList(100, 900));
        var files = List.of(
                release.resolve("data/a.jsonl.zst"),
                release.resolve("data/b.jsonl.zst"),
                release.resolve("data/c.jsonl.zst"));

        try (var reader = JsonlPart.open(files)) {
            var paged = new ArrayList<DatasetRow>();
            for (var page = reader.page("", 70);
                    !page.isEmpty();
                    page = reader.page(page.getLast().id(), 70)) {
                paged.addAll(page);
            }

            assertThat(paged).isEqualTo(rows);
            assertThat(reader.byId(Samples.id(99))).containsExactly(rows.get(99));
            assertThat(reader.byId(Samples.id(100))).containsExactly(rows.get(100));
        }
    }

    @Test
    void hasNoRowsIfNoneWereWritten() {
        assertThat(write(NAME, List.of()).rows()).isZero();
        assertThat(all(NAME)).isEmpty();
        try (var reader = JsonlPart.open(List.of(release.resolve(NAME)))) {
            assertThat(reader.byId(Samples.id(1))).isEmpty();
            assertThat(reader.page("", 5)).isEmpty();
        }
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThatThrownBy(() -> JsonlPart.open(List.of(release.resolve("no.jsonl.zst"))))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("no.jsonl.zst");
    }

    @Test
    void keepsToItsFolder() {
        assertThatThrownBy(() -> JsonlPart.create(release, "../x")).hasMessageContaining("name=../x");
        assertThatThrownBy(() -> JsonlPart.create(release, "/x")).hasMessageContaining("name=/x");
        assertThatThrownBy(() -> JsonlPart.create(release, ".x")).hasMessageContaining("name=.x");
    }

    private Part write(String name, List<DatasetRow> rows) {
        try (var part = JsonlPart.create(release, name)) {
            rows.forEach(part::write);
            return part.finish();
        }
    }

    private List<DatasetRow> all(String name) {
        try (var reader = JsonlPart.open(List.of(release.resolve(name)))) {
            var rows = new ArrayList<DatasetRow>();
            reader.rows().forEachRemaining(rows::add);
            return rows;
        }
    }

    private List<String> lines(String name) throws IOException {
        try (InputStream in = new ZstdInputStream(Files.newInputStream(release.resolve(name)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
