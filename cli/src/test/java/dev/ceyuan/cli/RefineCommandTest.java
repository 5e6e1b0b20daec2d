package dev.ceyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.CorpusRelease;
import dev.ceyuan.corpus.input.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class RefineCommandTest {
    @TempDir
    private Path folder;

    private RefineTerminal terminal;

    @BeforeEach
    void writeInput() throws IOException {
        terminal = new RefineTerminal(folder);
    }

    @Test
    void refinesByTheRecipeThatComesAlongAndSaysWhatWentWhy() {
        assertThat(terminal.run(
                        "--in",
                        terminal.input().toString(),
                        "--out",
                        terminal.path("a"),
                        "--threads",
                        "2",
                        "--memory",
                        "256m"))
                .isZero();

        assertThat(terminal.said())
                .contains("laws: 4 documents read", "1 kept", "duplicates.same-text", "read.broken-json", "Root ");
        assertThat(folder.resolve("a/manifest.json")).exists();
        assertThat(terminal.run("verify", terminal.path("a"))).isZero();
        assertThat(terminal.said()).contains("It fits");
    }

    @Test
    void theLastLinesSayWhereTheInputCouldNotBeRead() throws IOException {
        var at = Files.readString(terminal.input()).lastIndexOf("{\"id\":\"4\"");
        var offset = Files.readString(terminal.input()).substring(0, at).getBytes(StandardCharsets.UTF_8).length;

        terminal.run("--in", terminal.input().toString(), "--out", terminal.path("a"));

        assertThat(terminal.said())
                .contains("1 could not be read in all; " + terminal.path("a/refused.jsonl"))
                .contains("  laws.jsonl, byte %d: at byte %d expected ".formatted(offset, offset + 11));
    }

    @Test
    void whyTheInputCouldNotBeReadIsSaidInTheLanguageOfTheTerminal() throws IOException {
        terminal.runInChinese("--in", terminal.input().toString(), "--out", terminal.path("a"));

        assertThat(terminal.said()).contains("处出错：不是一个完整的 JSON 对象").doesNotContain("expected");
        for (var language : Language.values()) {
            var wording = new Wording(language.messages());
            assertThat(Refusal.Reason.values())
                    .extracting(Refusal.Reason::code)
                    .allSatisfy(code -> assertThat(wording.reason(code)).isNotEqualTo(code));
        }
    }

    @Test
    void anInputOfWhichNothingCanBeReadIsAnError() throws IOException {
        var cut = folder.resolve("cut.jsonl");
        Files.writeString(cut, "{\"id\":\"1\",\"text\":\"第一条");

        var code = terminal.run("--in", cut.toString(), "--out", terminal.path("a"));

        assertThat(code).isEqualTo(ExitCodes.INPUT);
        assertThat(terminal.said()).contains("Nothing in the input could be read: the dataset is empty.");
    }

    @Test
    void twoRunsAreTheSameAndADamagedOneIsNot() throws IOException {
        terminal.run("--in", terminal.input().toString(), "--out", terminal.path("a"), "--threads", "1");
        terminal.run("--in", terminal.input().toString(), "--out", terminal.path("b"), "--threads", "4");

        assertThat(terminal.run("compare", terminal.path("a"), terminal.path("b")))
                .isZero();
        var part = folder.resolve("b/data/part-00000.jsonl.zst");
        var bytes = Files.readAllBytes(part);
        bytes[bytes.length / 2] ^= 1;
        Files.write(part, bytes);
        assertThat(terminal.run("verify", terminal.path("b"))).isEqualTo(ExitCodes.DOES_NOT_HOLD);
        assertThat(terminal.said()).contains("part-00000.jsonl.zst");
        for (var sides : List.of(List.of("a", "b"), List.of("b", "a"))) {
            assertThat(terminal.run("compare", terminal.path(sides.getFirst()), terminal.path(sides.getLast())))
                    .as("whose manifests are the same")
                    .isEqualTo(ExitCodes.INPUT);
            assertThat(terminal.complained())
                    .startsWith(terminal.path("b") + " cannot be compared: the SHA-256 of data/");
        }
        assertThat(terminal.run("compare", "--manifests-only", terminal.path("a"), terminal.path("b")))
                .isZero();
        assertThat(terminal.said()).contains("by their manifests").contains("Nobody looked at the files");
    }

    @Test
    void filesOfTheSystemArePassedOverAndCounted() throws IOException {
        var in = Files.createDirectory(folder.resolve("in"));
        Files.copy(terminal.input(), in.resolve("a.jsonl"));
        Files.write(in.resolve(".DS_Store"), new byte[] {0, 0, 0, 1});

        assertThat(terminal.run("--in", in.toString(), "--out", terminal.path("a")))
                .isZero();

        assertThat(terminal.said()).contains("1 hidden or system files and folders were passed over");
    }

    @Test
    void explainsWhyADocumentWent() throws IOException {
        terminal.run("--in", terminal.input().toString(), "--out", terminal.path("a"));
        try (var release = CorpusRelease.open(folder.resolve("a"))) {
            for (var verdict : release.page("", 10, _ -> true)) {
                assertThat(terminal.run("explain", terminal.path("a"), verdict.id()))
                        .isZero();
                var whole = terminal.said();
                assertThat(terminal.run(
                                "explain", terminal.path("a"), verdict.id().substring(0, 8)))
                        .isZero();
                assertThat(terminal.said()).as("by the beginning of its id").isEqualTo(whole);
                assertThat(terminal.said()).contains(verdict.id()).containsPattern("Kept|Dropped by|Could not be read");
            }
        }

        assertThat(terminal.run("explain", terminal.path("a"), "0".repeat(32))).isEqualTo(ExitCodes.INPUT);
        assertThat(terminal.complained()).contains("no document whose id begins so", "verdicts/*.zst | grep");
        assertThat(terminal.run("explain", terminal.path("a"), "nonsense")).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void aFolderThatHoldsAReleaseIsNotWrittenOver() {
        terminal.run("--in", terminal.input().toString(), "--out", terminal.path("a"));

        assertThat(terminal.run("--in", terminal.input().toString(), "--out", terminal.path("a")))
                .isEqualTo(ExitCodes.UNUSABLE);
        assertThat(terminal.complained()).contains("holds a release");
    }

    @Test
    void aModelIsTrainedOnLabelledTextsAndUsedByARecipe() throws IOException {
        var random = new Random(1);
        var good = Files.write(folder.resolve("good.jsonl"), samples(random, "的了在是有和人这中大为上个国我以要他时来用们"));
        var bad = Files.write(folder.resolve("bad.jsonl"), samples(random, "赚钱点击下载免费注册彩票澳门棋牌优惠返利加群"));

        assertThat(terminal.run(
                        "train",
                        "--good",
                        good.toString(),
                        "--bad",
                        bad.toString(),
                        "--out",
                        terminal.path("model.bin")))
                .isZero();

        assertThat(terminal.said())
                .contains("800 different samples")
                .containsPattern("min-score 0.5: wanted kept \\d+, lost 0");
        var recipe = Files.writeString(
                folder.resolve("r.yaml"),
                "recipe: r\noperators: [quality-model: {model: model.bin, min-score: 0.5}]\n");
        assertThat(terminal.run(
                        recipe.toString(), "--in", good.toString(), bad.toString(), "--out", terminal.path("a")))
                .isZero();
        assertThat(terminal.said()).containsPattern("bad: 400 documents read .*, 0 kept");
        assertThat(terminal.run(
                        "train",
                        "--good",
                        good.toString(),
                        "--bad",
                        terminal.path("none.jsonl"),
                        "--out",
                        terminal.path("m.bin")))
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
}
