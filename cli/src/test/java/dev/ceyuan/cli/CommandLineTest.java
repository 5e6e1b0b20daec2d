package dev.ceyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class CommandLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource({
        "'', '', ZH",
        "'', en_US.UTF-8, EN",
        "'', zh_CN.UTF-8, ZH",
        "'', C.UTF-8, ZH",
        "--lang=en, zh_CN.UTF-8, EN",
        "--lang zh, en_US.UTF-8, ZH"
    })
    void speaksTheLanguageThatIsAskedFor(String arguments, String locale, Language expected) {
        assertThat(Language.of(List.of(arguments.split(" ")), Map.of("LANG", locale)))
                .isEqualTo(expected);
    }

    @Test
    void helpsInChineseAndEnglish() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("用法", "start", "退出码", "75");

        assertThat(run("--help", "--lang=en")).isZero();
        assertThat(out.toString()).contains("Usage:", "Exit codes:");
    }

    @Test
    void explainsEveryOptionAndParameterOfEveryCommandWithAnExampleInBothLanguages() {
        for (var language : Language.values()) {
            var commands = commands(Ceyuan.commandLine(List.of("--lang=" + language), Map.of()));

            assertThat(commands).hasSizeGreaterThan(12).allSatisfy(command -> {
                var spec = command.getCommandSpec();
                var named = "%s in %s".formatted(spec.qualifiedName(), language);
                assertThat(spec.usageMessage().header()).as(named).isNotEmpty();
                assertThat(UsageWords.example(command)).as(named).startsWith("./" + spec.qualifiedName());
                assertThat(spec.args())
                        .allSatisfy(argument -> assertThat(argument.description())
                                .as(named + " " + argument.paramLabel())
                                .isNotEmpty());
            });
        }
    }

    private static List<CommandLine> commands(CommandLine command) {
        return Stream.concat(
                        Stream.of(command),
                        command.getSubcommands().values().stream().flatMap(each -> commands(each).stream()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "refine --threads x        | --threads N 的值“x”无效，应为：整数，如 4 | \"x\" is not what is expected: a whole number",
                "refine --memory lots      | 应为：大小，如 512m | a size, such as 512m",
                "refine --memory 0 --in a --out b | 至少需要 | threads need at least",
                "refine --threads -1 --in a --out b | --threads 应介于 1 和 1,024 之间，实际为 -1 | from 1 to 1,024 and is -1",
                "refine --resume=x         | 应为：没有值 | expected: no value",
                "refine --thread 3         | 没有选项 --thread；是否指 --threads | there is no option --thread; was --threads meant",
                "refine --in a             | 缺少 --out DIR | --out DIR is missing",
                "refine --in= --out b      | --in FILE 的值“”无效，应为：文件或文件夹的路径 | --in FILE: \"\" is not what is expected",
                "refine --in a --out=      | --out DIR 的值“”无效 | --out DIR: \"\" is not what is expected",
                "start --home=             | --home DIR 的值“”无效 | the path of a file or folder",
                "refine --in a --out b --text-field a..b | 如 meta.id | nested by dots, such as meta.id",
                "refine train --good a --bad b --out c --text-field a..b | 如 meta.text，实际为“a..b” | is \"a..b\"",
                "refine --in a --out       | 缺少 --out DIR（输出文件夹 | --out DIR (Folder to write",
                "refine explain a          | 缺少 ID（文档编号 | ID (Id of the document",
                "refine explain a xyz      | xyz 不是文档编号：编号是 32 位小写十六进制数字 | xyz is no id of a document",
                "refine explain a 12345 b  | 多出了 b | b is too much",
                "refine explian a          | 不认识 a；可用的命令：explain | a is unknown; the commands are explain",
                "refine sample a --out b   | 缺少 --seed TEXT（公开种子 | --seed TEXT (Public seed",
                "refine take-back A b --last-day x | 应为：日期，如 2026-12-31 | a day, such as 2026-12-31",
                "refine --out a --out b    | --out DIR 只能给出一次 | --out DIR can be given once only",
                "match --mode x            | 应为：hybrid, lexical, dense | hybrid, lexical, dense",
                "start --port x            | 应为：整数 | a whole number",
                "start --port 70000        | --port 应介于 0 和 65535 之间 | --port should be from 0 to 65535"
            })
    void saysWhatWasExpectedInTheLanguageOfTheTerminalWithAnExample(String arguments, String zh, String en) {
        assertThat(run(arguments.split(" +"))).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).startsWith("命令行有误：").contains(zh, "示例：./ceyuan");

        assertThat(run((arguments + " --lang=en").split(" +"))).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).startsWith("Wrong command line: ").contains(en, "example: ./ceyuan");
    }

    @Test
    void anEmptyPathIsNotTheFolderThatOneIsIn() {
        assertThat(run("refine", "verify", "")).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString()).contains("文件或文件夹的路径");
        assertThat(run("refine", "", "--in", "a", "--out", "b")).isEqualTo(ExitCodes.USAGE);
        assertThat(run("refine", "--in", "a", "", "--out", "b")).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void theLauncherKnowsWhetherErrorsAreOnATerminal() {
        assertThat(Terminal.showsErrors(Map.of("CEYUAN_TERMINAL", "yes"))).isTrue();
        assertThat(Terminal.showsErrors(Map.of("CEYUAN_TERMINAL", "no"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "start --unknown", "start --port abc", "start --port 65536", "start extra"})
    void answersAWrongCommandLineWithOneLine(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(ExitCodes.USAGE);
        assertThat(err.toString().lines()).singleElement().asString().contains("--help");
    }

    @Test
    void answersARefusalWithOneLineAndItsExitCode(@TempDir Path folder) throws Exception {
        var file = Files.createFile(folder.resolve("file"));

        assertThat(run("start", "--port=0", "--home=" + file)).isEqualTo(73);
        assertThat(err.toString().lines()).singleElement().asString().contains(file.toString());
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Ceyuan.commandLine(Arrays.asList(arguments), Map.of())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
