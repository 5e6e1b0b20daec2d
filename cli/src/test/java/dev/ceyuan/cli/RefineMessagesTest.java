package dev.ceyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class RefineMessagesTest {
    @TempDir
    private Path folder;

    private RefineTerminal terminal;

    @BeforeEach
    void writeInput() throws IOException {
        terminal = new RefineTerminal(folder);
    }

    @Test
    void whatIsWrongIsSaidWithItsPlaceAndWritesNothing() throws IOException {
        assertThat(terminal.run("--in", terminal.path("missing.jsonl"), "--out", terminal.path("a")))
                .isEqualTo(ExitCodes.INPUT);
        assertThat(terminal.complained()).contains("missing.jsonl");
        var recipe = Files.writeString(folder.resolve("r.yaml"), "recipe: r\noperators: [unheard-of]\n");
        assertThat(terminal.run(recipe.toString(), "--in", terminal.input().toString(), "--out", terminal.path("a")))
                .isEqualTo(ExitCodes.INPUT);
        assertThat(terminal.complained()).contains("r.yaml", "operators[0]", "unheard-of");
        assertThat(terminal.run("--in", terminal.input().toString())).isEqualTo(ExitCodes.USAGE);
        assertThat(terminal.run("--in", terminal.input().toString(), "--out", terminal.path("a"), "--memory", "much"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void whatIsWrongWithARecipeIsSaidInChinese() throws IOException {
        assertThat(refusedBy("recipe: r\noperators: [unheard-of]\n"))
                .startsWith("配方或说明文件有误：应为以下各项之一：[")
                .contains("]，实际为 unheard-of（r.yaml: operators[0]）");
        assertThat(refusedBy("recipe: r\nversion: two\noperators: []\n"))
                .isEqualToIgnoringNewLines("配方或说明文件有误：应为不小于 1 的整数，实际为 two（r.yaml.version）");
        assertThat(refusedBy("recipe: r\noperators: {}\n"))
                .isEqualToIgnoringNewLines("配方或说明文件有误：应为列表，实际为 {}（r.yaml: operators）");
        assertThat(refusedBy("recipe: [")).startsWith("配方或说明文件有误：不是有效的 YAML：").contains("（r.yaml）");
    }

    private String refusedBy(String recipe) throws IOException {
        var file = Files.writeString(folder.resolve("r.yaml"), recipe);
        return terminal.refusedInChinese(
                file.toString(), "--in", terminal.input().toString(), "--out", terminal.path("a"));
    }

    @Test
    void whatIsWrongWithTheInputIsSaidInChinese() throws IOException {
        assertThat(terminal.refusedInChinese("--in", terminal.path("missing.jsonl"), "--out", terminal.path("a")))
                .isEqualToIgnoringNewLines("输入有误：无法打开：没有这个文件或文件夹（%s）".formatted(terminal.path("missing.jsonl")));
        var pictures = Files.createDirectory(folder.resolve("pictures"));
        Files.write(pictures.resolve("a.png"), new byte[] {0, 1, 2});
        assertThat(terminal.refusedInChinese("--in", pictures.toString(), "--out", terminal.path("a")))
                .isEqualToIgnoringNewLines("输入有误：应为下列之一：JSON Lines、Parquet、WARC、HTML、中文文本（a.png，字节偏移 0）");

        terminal.publication("open", "CC-BY-4.0");
        var stray = Files.copy(terminal.input(), folder.resolve("stray.jsonl"));
        assertThat(terminal.refusedInChinese(
                        "--in",
                        stray.toString(),
                        "--out",
                        terminal.path("a"),
                        "--sources",
                        terminal.path("sources.yaml"),
                        "--release",
                        terminal.path("release.yaml")))
                .isEqualToIgnoringNewLines("配方或说明文件有误：不属于任何来源：来源清单中没有与之相符的文件名模式（stray.jsonl）");
        Files.writeString(folder.resolve("sources.yaml"), "sources: [{id: laws, priority: high}]");
        assertThat(terminal.refusedInChinese(
                        "--in",
                        terminal.input().toString(),
                        "--out",
                        terminal.path("a"),
                        "--sources",
                        terminal.path("sources.yaml"),
                        "--release",
                        terminal.path("release.yaml")))
                .contains("配方或说明文件有误：缺失，应为", "（" + terminal.path("sources.yaml") + ": sources[0].");
    }

    @Test
    void aRecipeBehindTheInputIsNotTakenForInput() throws IOException {
        var recipe = Files.writeString(folder.resolve("r.yaml"), "recipe: r\noperators: []\n");

        assertThat(terminal.run("--in", terminal.input().toString(), recipe.toString(), "--out", terminal.path("a")))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(terminal.complained()).contains("the recipe comes before --in", "r.yaml");
        assertThat(terminal.run("--in", terminal.input().toString(), "--out", terminal.path("a"), "--id-field", "text"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(terminal.run("--in", terminal.input().toString(), "--out", terminal.path("a"), "--text-field=a..b"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(terminal.run(
                        "--in", terminal.input().toString(), "--out", terminal.path("a"), "--memory", "100000g"))
                .isEqualTo(ExitCodes.USAGE);
        assertThat(terminal.complained()).contains("more than the Java heap");
        assertThat(folder.resolve("a")).doesNotExist();
    }

    @Test
    void saysInWordsWhatDoesNotFitTheManifest() throws IOException {
        terminal.run("--in", terminal.input().toString(), "--out", terminal.path("a"));
        Files.writeString(folder.resolve("a/more.txt"), "more");

        assertThat(terminal.run("verify", terminal.path("a"))).isEqualTo(ExitCodes.DOES_NOT_HOLD);
        assertThat(terminal.said()).contains("more.txt is there and not in the manifest");
    }

    @Test
    void whatDoesNotFitTheManifestIsSaidInTheLanguageOfTheTerminal() throws IOException {
        terminal.run("--in", terminal.input().toString(), "--out", terminal.path("a"));
        assertThat(terminal.runInChinese("verify", terminal.path("a"))).isZero();
        assertThat(terminal.said()).startsWith("相符。总根 ");
        Files.writeString(folder.resolve("a/manifest.json"), "{}");

        assertThat(terminal.runInChinese("verify", terminal.path("a"))).isEqualTo(ExitCodes.DOES_NOT_HOLD);
        assertThat(terminal.said()).startsWith("不符：清单有误：缺少“format”（");
        assertThat(terminal.run("verify", terminal.path("a"))).isEqualTo(ExitCodes.DOES_NOT_HOLD);
        assertThat(terminal.said()).startsWith("It does not fit: the manifest is wrong: \"format\" is missing (");
        assertThat(terminal.runInChinese("verify", terminal.path("none"))).isEqualTo(ExitCodes.DOES_NOT_HOLD);
        assertThat(terminal.said()).isEqualToIgnoringNewLines("不符：清单有误：缺少 manifest.json");
    }

    @Test
    void aDamagedReleaseCannotBeReadAndIsNamedWithWhatIsWrong() throws IOException {
        terminal.publication("open", "CC-BY-4.0");
        terminal.publish("a");
        var part = folder.resolve("a/data/part-00000.jsonl.zst");
        Files.write(part, Arrays.copyOf(Files.readAllBytes(part), 40));
        var verdicts = folder.resolve("a/verdicts/part-00000.jsonl.zst");
        Files.delete(verdicts);

        assertThat(terminal.refusedInChinese(
                        "sample", terminal.path("a"), "--seed=s", "--out=" + terminal.path("s.csv")))
                .isEqualToIgnoringNewLines("无法读取数据集：末尾没有帧索引：文件被截断，或是其他文件（%s）".formatted(part));
        assertThat(terminal.refusedInChinese("explain", terminal.path("a"), "0000"))
                .isEqualToIgnoringNewLines("无法读取数据集：缺少清单中列出的文件（%s）".formatted(verdicts));
        assertThat(terminal.refusedInChinese("compare", terminal.path("a"), terminal.path("none")))
                .startsWith(terminal.path("a") + " 无法比较：");
        assertThat(terminal.refusedInChinese("take-back", "HT", "--last-day=2026-12-31", terminal.path("none")))
                .contains("无法读取数据集：没有数据集", terminal.path("none"));
        Files.delete(folder.resolve("a/lineage.json"));
        assertThat(terminal.refusedInChinese("take-back", "HT", "--last-day=2026-12-31", terminal.path("a")))
                .contains("没有来源记录", terminal.path("a"));
    }

    @Test
    void smallCorporaAreMoreThanNothing() {
        terminal.run("--in", terminal.input().toString(), "--out", terminal.path("a"));

        assertThat(terminal.said())
                .contains("1 file, 945 B", "4 documents read (", " B)")
                .doesNotContain("0.0");
        assertThat(RefineProgress.unit(9_999)).isZero();
        assertThat(RefineProgress.unit(10_000)).isEqualTo(1);
        assertThat(RefineProgress.unit(403_000_000)).isEqualTo(2);
        assertThat(RefineProgress.unit(Long.MAX_VALUE)).isEqualTo(4);
    }
}
