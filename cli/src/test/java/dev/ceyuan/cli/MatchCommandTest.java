package dev.ceyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ceyuan.tables.TableFile;
import dev.ceyuan.tables.TableLimits;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class MatchCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path needs;
    private Path offers;

    @BeforeEach
    void writeFiles() throws IOException {
        needs = write("needs.jsonl", """
                {"id":"n1","text":"医院需要自动检查病历质量"}
                {"id":"n2","text":"地铁站客流预测"}
                """);
        offers = write("offers.jsonl", """
                {"id":"o1","text":"病历质控大模型，自动发现病历缺陷"}
                {"id":"o2","text":"城市轨道交通客流预测系统"}
                {"id":"o3","text":"遥感影像解译"}
                """);
    }

    @ParameterizedTest
    @CsvSource({"hybrid", "lexical", "dense"})
    void writesTheSixColumnsOfTrecBestFirst(String mode) {
        assertThat(match("--format", "trec", "--mode", mode, "--top", "1")).isZero();

        assertThat(out.toString().lines().map(line -> line.split(" ")))
                .allSatisfy(columns -> assertThat(columns).hasSize(6))
                .extracting(columns ->
                        columns[0] + " " + columns[1] + " " + columns[2] + " " + columns[3] + " " + columns[5])
                .containsExactly("n1 Q0 o1 1 ceyuan-" + mode, "n2 Q0 o2 1 ceyuan-" + mode);
    }

    @Test
    void quotesBothTextsInTheTable() {
        assertThat(match("--top", "1")).isZero();

        assertThat(out.toString()).contains("病历质控大模型", "医院需要自动检查病历质量", "o1");
    }

    @Test
    void givesAllReasonsAsJsonAndTheyAddUpToTheScore() {
        assertThat(match("--format", "jsonl", "--top", "2")).isZero();

        assertThat(out.toString().lines()).isNotEmpty().allSatisfy(line -> {
            var match = JsonMapper.shared().readTree(line);
            var sum = match.path("contributions")
                    .valueStream()
                    .mapToDouble(part ->
                            part.path("value").asDouble() * part.path("weight").asDouble())
                    .sum();
            assertThat(sum).isCloseTo(match.path("score").asDouble(), within(1e-6));
        });
    }

    @Test
    void writesAWorkbookThatOurReaderReads() {
        var workbook = folder.resolve("matches.xlsx");

        assertThat(match("--format", "xlsx", "--output", workbook.toString())).isZero();

        try (var table = TableFile.open("matches.xlsx", workbook, TableLimits.defaults());
                var rows = table.rawRows(table.sheets().getFirst(), (_, _, _) -> {})) {
            assertThat(rows.toList()).hasSizeGreaterThan(2);
        }
    }

    @Test
    void matchesTheTablesThatThePlatformImports() throws IOException {
        needs = write("需求.csv", "需求名称,行业,预算(万元)\n病历质量自动检查,医疗,80\n");
        offers = write("供给.csv", "供给名称,类别,行业\n病历质控大模型,模型,医疗\n客流预测,产品,交通\n");

        assertThat(match("--format", "trec")).isZero();

        assertThat(out.toString().lines().findFirst().orElseThrow()).startsWith("N-2 Q0 O-2 1 ");
    }

    @Test
    void answersTheSameFromAnIndexThatIsKept() {
        var index = folder.resolve("index").toString();

        assertThat(match("--format", "trec", "--index", index)).isZero();
        var first = out.toString();
        out.getBuffer().setLength(0);
        assertThat(match("--format", "trec", "--index", index)).isZero();

        assertThat(out.toString()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bad.jsonl | {\"id\":\"a\",\"text\":\"b\"}\\n{\"id\": | bad.jsonl 第 2 行",
                "bad.jsonl | {\"id\":\"a\"} | text",
                "bad.jsonl | {\"id\":\"a\",\"text\":\"b\"}\\n{\"id\":\"a\",\"text\":\"c\"} | 第 2 行：编号 a",
                "bad.jsonl | {\"id\":\"a\",\"text\":\"b\",\"facets\":{\"budget\":\"很多\"}} | budget",
                "bad.jsonl | {\"id\":\"a\",\"text\":\"b\",\"facets\":[\"health\"]} | facets",
                "bad.jsonl | {\"id\":\"a\",\"text\":\"b\",\"facets\":{\"sector\":[{}]}} | sector",
                "bad.jsonl | {\"id\":\"a\",\"text\":\"b\",\"facets\":{\"level\":99999999999}} | level",
                "bad.jsonl | {\"id\":\"a\",\"text\":\"b\",\"facets\":{\"budget\":{\"fen\":99999999999999999999}}} | budget",
                "bad.jsonl | '' | bad.jsonl：文件中没有内容",
                "bad.csv | 需求名称,行业\\n问答,炼金术 | 行业领域",
                "bad.csv | 名字不对\\n无 | 需求名称",
                "bad.txt | 文字 | bad.txt"
            })
    void namesThePlaceOfWhatItCannotRead(String name, String content, String place) throws IOException {
        needs = write(name, content.replace("\\n", "\n"));

        assertThat(match("--format", "trec")).isEqualTo(ExitCodes.INPUT);

        assertThat(err.toString()).contains(place);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void readsWhatAnEditorOnWindowsWrote() throws IOException {
        needs = write("needs.jsonl", "\ufeff{\"id\":\"n1\",\"text\":\"地铁站客流预测\"}\r\n");

        assertThat(match("--format", "trec", "--top", "1")).isZero();

        assertThat(out.toString()).startsWith("n1 Q0 o2 1 ");
    }

    @Test
    void namesTheRulesThatAMatchLeavesOpenInTheLanguageOfTheReader() throws IOException {
        needs = write("needs.jsonl", "{\"id\":\"n1\",\"text\":\"地铁站客流预测\",\"facets\":{\"budget\":{\"fen\":100}}}");

        assertThat(match("--top", "1")).isZero();

        assertThat(out.toString()).contains("预算与价格").doesNotContain("budget");
    }

    @Test
    void findsOutBeforeItBeginsThatAPlaceCannotBeWritten() throws IOException {
        var file = write("a-file", "");

        assertThat(match("--output", folder.toString())).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(match("--output", file.resolve("x.txt").toString())).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(match("--index", file.toString())).isEqualTo(ExitCodes.UNUSABLE);

        assertThat(err.toString().lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains(folder.toString()));
    }

    @Test
    void neverWritesOverWhatItReads() throws IOException {
        var before = Files.readString(offers);

        assertThat(match("--output", offers.toString())).isEqualTo(ExitCodes.UNUSABLE);

        assertThat(offers).hasContent(before);
    }

    @Test
    void leavesNothingHalfWrittenBehind() throws IOException {
        needs = write("bad.jsonl", "{");
        var old = write("old.txt", "earlier results");

        assertThat(match("--output", old.toString())).isEqualTo(ExitCodes.INPUT);

        assertThat(old).hasContent("earlier results");
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        needs = folder.resolve("absent.jsonl");

        assertThat(match()).isEqualTo(ExitCodes.INPUT);

        assertThat(err.toString()).contains("absent.jsonl");
    }

    private int match(String... more) {
        var files = Stream.of("match", "--lang=zh", "--needs", needs.toString(), "--offers", offers.toString());
        var arguments = Stream.concat(files, Arrays.stream(more)).toArray(String[]::new);
        return Ceyuan.commandLine(List.of(arguments), Map.of())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
