package dev.ceyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void explainsEveryOptionOfEveryCommandInBothLanguages() {
        for (var language : Language.values()) {
            var commands = Ceyuan.commandLine(List.of("--lang=" + language), Map.of());
            for (var command : commands.getSubcommands().values()) {
                var spec = command.getCommandSpec();

                assertThat(spec.usageMessage().header())
                        .as("%s in %s", spec.name(), language)
                        .isNotEmpty();
                assertThat(spec.options())
                        .allSatisfy(option -> assertThat(
                                        spec.resourceBundle().containsKey(key(spec.name(), option.longestName())))
                                .as("%s %s in %s", spec.name(), option.longestName(), language)
                                .isTrue());
            }
        }
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

    private static String key(String command, String option) {
        var name = option.replaceFirst("^--", "");
        return List.of("help", "version", "lang").contains(name) ? name : "ceyuan." + command + "." + name;
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
