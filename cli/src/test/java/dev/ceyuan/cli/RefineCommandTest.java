package dev.ceyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.CorpusRelease;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class RefineCommandTest {
    private static final String LAW = "第一条　为了规范数据处理活动，保障数据安全，促进数据开发利用，保护个人、组织的合法权益，"
            + "维护国家主权、安全和发展利益，制定本法。第二条　在中华人民共和国境内开展数据处理活动及其安全监管，适用本法。"
            + "在境外开展数据处理活动，损害国家安全、公共利益或者公民、组织合法权益的，依法追究法律责任。";

    @TempDir
    private Path folder;

    private Path input;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void writeInput() throws IOException {
        input = Files.writeString(folder.resolve("laws.jsonl"), """
                {"id":"1","text":"%s"}
                {"id":"2","text":"%s"}
                {"id":"3","text":"太短"}
                {"id":"4", broken
                """.formatted(LAW, LAW));
    }

    private int run(String... arguments) {
        return run("--lang=en", Arrays.asList(arguments));
    }

    private String refusedInChinese(String... arguments) {
        assertThat(run("--lang=zh", Arrays.asList(arguments))).isEqualTo(ExitCodes.INPUT);
        return err.toString();
    }

    private int run(String language, List<String> arguments) {
        out = new StringWriter();
        err = new StringWriter();
        var all = new ArrayList<>(List.of("refine", language));
        all.addAll(arguments);
        return Ceyuan.commandLine(all, Map.of())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(all.toArray(String[]::new));
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void refinesByTheRecipeThatComesAlongAndSaysWhatWentWhy() {
        assertThat(run("--in", input.toString(), "--out", out("a"), "--threads", "2", "--memory", "256m"))
                .isZero();

        assertThat(out.toString())
                .contains("laws: 4 documents read", "1 kept", "duplicates.same-text", "read.broken-json", "Root ");
        assertThat(folder.resolve("a/manifest.json")).exists();
        assertThat(run("verify", out("a"))).isZero();
        assertThat(out.toString()).contains("It fits");
    }

    @Test
    void twoRunsAreTheSameAndADamagedOneIsNot() throws IOException {
        run("--in", input.toString(), "--out", out("a"), "--threads", "1");
        run("--in", input.toString(), "--out", out("b"), "--threads", "4");

        assertThat(run("compare", out("a"), out("b"))).isZero();
        var part = folder.resolve("b/data/part-00000.jsonl.zst");
        var bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 1;
        Files.write(part, bytes);
        assertThat(run("verify", out("b"))).isEqualTo(ExitCodes.DOES_NOT_HOLD);
        assertThat(out.toString()).contains("part-00000.jsonl.zst");
    }

    @Test
    void explainsWhyADocumentWent() throws IOException {
        run("--in", input.toString(), "--out", out("a"));
        try (var release = CorpusRelease.open(folder.resolve("a"))) {
            for (var verdict : release.page("", 10, _ -> true)) {
                assertThat(run("explain", out("a"), verdict.id())).isZero();
                assertThat(out.toString()).contains(verdict.id()).containsPattern("Kept|Dropped by|Could not be read");
            }
        }

        assertThat(run("explain", out("a"), "0".repeat(32))).isEqualTo(ExitCodes.INPUT);
        assertThat(run("explain", out("a"), "nonsense")).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void whatIsWrongIsSaidWithItsPlaceAndWritesNothing() throws IOException {
        assertThat(run("--in", out("missing.jsonl"), "--out", out("a"))).isEqualTo(ExitCodes.INPUT);
        assertThat(err.toString()).contains("missing.jsonl");
        var recipe = Files.writeString(folder.resolve("r.yaml"), "recipe: r\noperators: [unheard-of]\n");
        assertThat(run(recipe.toString(), "--in", input.toString(), "--out", out("a")))
                .isEqualTo(ExitCodes.INPUT);
        assertThat(err.toString()).contains("r.yaml", "operators[0]", "unheard-of");
        assertThat(run("--in", input.toString())).isEqualTo(ExitCodes.USAGE);
        assertThat(run("--in", input.toString(), "--out", out("a"), "--memory", "much"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void whatIsWrongWithARecipeIsSaidInChinese() throws IOException {
        assertThat(refusedBy("recipe: r\noperators: [unheard-of]\n"))
                .startsWith("配方有误：应为以下各项之一：[")
                .contains("]，实际为 unheard-of（r.yaml: operators[0]）");
        assertThat(refusedBy("recipe: r\nversion: two\noperators: []\n"))
                .isEqualToIgnoringNewLines("配方有误：应为不小于 1 的整数，实际为 two（r.yaml.version）");
        assertThat(refusedBy("recipe: r\noperators: {}\n"))
                .isEqualToIgnoringNewLines("配方有误：应为列表，实际为 {}（r.yaml: operators）");
        assertThat(refusedBy("recipe: [")).startsWith("配方有误：不是有效的 YAML：").contains("（r.yaml）");
    }

    private String refusedBy(String recipe) throws IOException {
        var file = Files.writeString(folder.resolve("r.yaml"), recipe);
        return refusedInChinese(file.toString(), "--in", input.toString(), "--out", out("a"));
    }

    @Test
    void whatIsWrongWithTheInputIsSaidInChinese() throws IOException {
        assertThat(refusedInChinese("--in", out("missing.jsonl"), "--out", out("a")))
                .isEqualToIgnoringNewLines("输入有误：无法打开（%s）".formatted(out("missing.jsonl")));
        var pictures = Files.createDirectory(folder.resolve("pictures"));
        Files.write(pictures.resolve("a.png"), new byte[] {0, 1, 2});
        assertThat(refusedInChinese("--in", pictures.toString(), "--out", out("a")))
                .isEqualToIgnoringNewLines("输入有误：应为下列之一：JSON Lines、Parquet、WARC、HTML、中文文本（a.png，字节偏移 0）");

        publication("open", "CC-BY-4.0");
        var stray = Files.copy(input, folder.resolve("stray.jsonl"));
        assertThat(refusedInChinese(
                        "--in",
                        stray.toString(),
                        "--out",
                        out("a"),
                        "--sources",
                        out("sources.yaml"),
                        "--release",
                        out("release.yaml")))
                .isEqualToIgnoringNewLines("配方有误：不属于任何来源：来源清单中没有与之相符的文件名模式（stray.jsonl）");
        Files.writeString(folder.resolve("sources.yaml"), "sources: [{id: laws, priority: high}]");
        assertThat(refusedInChinese(
                        "--in",
                        input.toString(),
                        "--out",
                        out("a"),
                        "--sources",
                        out("sources.yaml"),
                        "--release",
                        out("release.yaml")))
                .contains("配方有误：缺失，应为", "（" + out("sources.yaml") + ": sources[0].");
    }

    @Test
    void aRecipeBehindTheInputIsNotTakenForInput() throws IOException {
        var recipe = Files.writeString(folder.resolve("r.yaml"), "recipe: r\noperators: []\n");

        assertThat(run("--in", input.toString(), recipe.toString(), "--out", out("a")))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("the recipe comes before --in", "r.yaml");
        assertThat(run("--in", input.toString(), "--out", out("a"), "--id-field", "text"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(run("--in", input.toString(), "--out", out("a"), "--memory", "100000g"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("more than the Java heap");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void saysInWordsWhatDoesNotFitTheManifest() throws IOException {
        run("--in", input.toString(), "--out", out("a"));
        Files.writeString(folder.resolve("a/more.txt"), "more");

        assertThat(run("verify", out("a"))).isEqualTo(ExitCodes.DOES_NOT_HOLD);
        assertThat(out.toString()).contains("more.txt is there and not in the manifest");
    }

    @Test
    void aReleaseOfNothingHasEvidenceToo() throws IOException {
        publication("open", "CC-BY-4.0");
        Files.writeString(input, "");
        assertThat(publish("a")).isZero();

        assertThat(run(
                        "evidence",
                        out("a"),
                        "--sources=" + out("sources.yaml"),
                        "--release=" + out("release.yaml"),
                        "--seed=s",
                        "--out=" + out("evidence")))
                .isZero();
    }

    @Test
    void aFolderThatHoldsAReleaseIsNotWrittenOver() {
        run("--in", input.toString(), "--out", out("a"));

        assertThat(run("--in", input.toString(), "--out", out("a"))).isEqualTo(ExitCodes.UNUSABLE);
        assertThat(err.toString()).contains("holds a release");
    }

    @Test
    void theLicenceGateRefusesWithTheClauseAndWhatWouldHelp() throws IOException {
        publication("commercial\nlicence: proprietary", "CC-BY-SA-4.0");

        assertThat(publish("a")).isEqualTo(ExitCodes.INPUT);

        assertThat(err.toString()).contains("CC-BY-SA-4.0 §3(b)(1)", "The rest may be given out without: laws");
        assertThat(folder.resolve("a")).doesNotExist();
        assertThat(run("--in", input.toString(), "--out", out("a"), "--sources", out("sources.yaml")))
                .isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void aPublishedReleaseGivesASampleEvidenceAndWhatHasToBeTakenBack() throws IOException {
        publication("open", "CC-BY-4.0");
        assertThat(publish("a")).isZero();

        assertThat(run("sample", out("a"), "--seed", "s", "--out", out("sheet.xlsx")))
                .isZero();
        var digest = out.toString();
        assertThat(run("sample", out("a"), "--seed", "s", "--out", out("sheet.csv")))
                .isZero();
        assertThat(out.toString().lines().toList().getLast())
                .isEqualTo(digest.lines().toList().getLast());
        assertThat(run("sample", out("a"), "--seed", "s", "--out", out("sheet.doc")))
                .isEqualTo(ExitCodes.USAGE);

        assertThat(run(
                        "evidence",
                        out("a"),
                        "--sources",
                        out("sources.yaml"),
                        "--release",
                        out("release.yaml"),
                        "--seed",
                        "s",
                        "--reviews",
                        out("sheet.xlsx"),
                        "--out",
                        out("evidence")))
                .isZero();
        assertThat(out.toString()).contains("SRC-01 met", "COR-02 open");
        assertThat(folder.resolve("evidence"))
                .isDirectoryContaining("glob:**evidence-zh.docx")
                .isDirectoryContaining("glob:**evidence-en.html")
                .isDirectoryContaining("glob:**evidence.json");

        assertThat(run("take-back", "--last-day", "2026-12-31", "HT-1", out("a")))
                .isEqualTo(ExitCodes.INPUT);
    }

    @Test
    void aModelIsTrainedOnLabelledTextsAndUsedByARecipe() throws IOException {
        var random = new Random(1);
        var good = Files.write(folder.resolve("good.jsonl"), samples(random, "的了在是有和人这中大为上个国我以要他时来用们"));
        var bad = Files.write(folder.resolve("bad.jsonl"), samples(random, "赚钱点击下载免费注册彩票澳门棋牌优惠返利加群"));

        assertThat(run("train", "--good", good.toString(), "--bad", bad.toString(), "--out", out("model.bin")))
                .isZero();

        assertThat(out.toString())
                .contains("800 different samples")
                .containsPattern("min-score 0.5: wanted kept \\d+, lost 0");
        var recipe = Files.writeString(
                folder.resolve("r.yaml"),
                "recipe: r\noperators: [quality-model: {model: model.bin, min-score: 0.5}]\n");
        assertThat(run(recipe.toString(), "--in", good.toString(), bad.toString(), "--out", out("a")))
                .isZero();
        assertThat(out.toString()).containsPattern("bad: 400 documents read .*, 0 kept");
        assertThat(run("train", "--good", good.toString(), "--bad", out("none.jsonl"), "--out", out("m.bin")))
                .isEqualTo(ExitCodes.INPUT);
        assertThat(folder.resolve("m.bin")).doesNotExist();
    }

    private static List<String> samples(Random random, String letters) {
        var lines = new ArrayList<String>();
        for (var i = 0; i < 400; i++) {
            var text = random.ints(80, 0, letters.length())
                    .mapToObj(at -> letters.substring(at, at + 1))
                    .collect(Collectors.joining());
            lines.add("{\"id\":\"%d\",\"text\":\"%s\"}".formatted(i, text));
        }
        return lines;
    }

    private void publication(String purpose, String licence) throws IOException {
        Files.writeString(folder.resolve("sources.yaml"), """
                sources:
                  - id: laws
                    title: {zh: 法律, en: Laws}
                    files: ["laws.jsonl"]
                    licence: %s
                    origin: https://example.cn
                    collector: Ceyuan
                    country: domestic
                    evidence: {kind: open-licence, stated-at: "https://example.cn/LICENSE"}
                    priority: 1
                    attribution: 某人
                """.formatted(licence));
        Files.writeString(folder.resolve("release.yaml"), """
                release: laws
                version: 1.0.0
                title: {zh: 法律, en: Laws}
                summary: {zh: 测试, en: Test}
                day: 2026-11-29
                purpose: %s
                publisher: {name: 某办, page: "https://example.cn"}
                page: https://example.cn/laws
                files: https://example.cn/laws/
                """.formatted(purpose));
    }

    private int publish(String name) {
        return run(
                "--in",
                input.toString(),
                "--out",
                out(name),
                "--sources",
                out("sources.yaml"),
                "--release",
                out("release.yaml"));
    }
}
