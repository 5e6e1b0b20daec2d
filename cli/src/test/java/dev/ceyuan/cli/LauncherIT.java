package dev.ceyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher script in a tree of its own that was never built, with a scrubbed environment.
final class LauncherIT {
    private static final Path SCRIPT = Path.of("..", "ceyuan");
    private static final int MISSING = 69;
    private static final int USAGE = 64;

    @TempDir
    private Path folder;

    private Path tree;

    @BeforeEach
    void plantTheTree() throws IOException {
        tree = Files.createDirectories(folder.resolve("a tree 树"));
        Files.createDirectory(tree.resolve("cli"));
        Files.writeString(tree.resolve("pom.xml"), "<project/>");
        Files.copy(SCRIPT, tree.resolve("ceyuan"), StandardCopyOption.COPY_ATTRIBUTES);
    }

    @Test
    void saysThatThereIsNoJdk() throws Exception {
        var result = run(Map.of("CEYUAN_JAVA_FOLDERS", ""), "start");

        assertThat(result.exitCode()).isEqualTo(MISSING);
        assertThat(result.lines()).singleElement().asString().contains("JDK 25", "未找到", "CEYUAN_JAVA_HOME");
    }

    @Test
    void takesNoJdkThatIsTooOld() throws Exception {
        var old = jdk(folder.resolve("old"), "21.0.9");

        var result = run(Map.of("CEYUAN_JAVA_FOLDERS", "", "JAVA_HOME", old.toString()), "start");

        assertThat(result.exitCode()).isEqualTo(MISSING);
        assertThat(result.lines()).hasSize(1);
    }

    @Test
    void findsAJdkWhereTheyUsuallyLieAndSaysThatThereIsNoMaven() throws Exception {
        jdk(folder.resolve("jdks").resolve("old"), "21.0.9");
        jdk(folder.resolve("jdks").resolve("young"), "25.0.1+8");

        var result = run(
                Map.of("CEYUAN_JAVA_FOLDERS", folder.resolve("jdks").toString(), "CEYUAN_MAVEN_FOLDERS", ""), "start");

        assertThat(result.exitCode()).isEqualTo(MISSING);
        assertThat(result.lines()).singleElement().asString().contains("Maven", "未找到");
    }

    @Test
    void helpsBeforeAnythingIsBuiltOrInstalled() throws Exception {
        var result = run(Map.of("CEYUAN_JAVA_FOLDERS", ""), "--help");

        assertThat(result.exitCode()).isZero();
        assertThat(result.output()).contains("start", "--home", "JDK 25", "退出码");
    }

    @Test
    void saysThatATreeOfSomebodyElseIsNotBuilt() throws Exception {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        var young = jdk(folder.resolve("young"), "25");
        var maven = program(folder.resolve("maven/bin/mvn"));
        folder.toFile().setReadable(true, false);
        folder.toFile().setExecutable(true, false);

        var nobody = List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
        var result = run(
                nobody,
                Map.of(
                        "CEYUAN_JAVA_HOME",
                        young.toString(),
                        "MAVEN_HOME",
                        maven.resolve("../..").normalize().toString()),
                "start");

        assertThat(result.exitCode()).isEqualTo(73);
        assertThat(result.lines()).singleElement().asString().contains(tree.toString(), "build");
    }

    @Test
    void buildsAgainOnlyWhenASourceHasChanged() throws Exception {
        var builds = folder.resolve("builds");
        var source = Files.writeString(tree.resolve("cli/pom.xml"), "<project/>");
        program(folder.resolve("maven/bin/mvn"), """
                echo built >> '%s'
                mkdir -p '%2$s/cli/target' && touch '%2$s/cli/target/ceyuan-cli-0.1.0-SNAPSHOT.jar'
                """.formatted(builds, tree));
        var environment = Map.of(
                "CEYUAN_JAVA_HOME", jdk(folder.resolve("young"), "25").toString(),
                "MAVEN_HOME", folder.resolve("maven").toString());

        run(environment, "start");
        run(environment, "start");
        assertThat(builds).content().hasLineCount(1);

        Files.setLastModifiedTime(source, FileTime.from(Instant.now()));
        run(environment, "start");
        assertThat(builds).content().hasLineCount(2);
    }

    @Test
    void onlyTheServerEndsWithoutAWordWhenMemoryLacks() throws Exception {
        assertThat(javaIsToldBy(Map.of(), "start")).contains("-XX:+ExitOnOutOfMemoryError");
        assertThat(javaIsToldBy(Map.of(), "refine")).doesNotContain("ExitOnOutOfMemoryError");
    }

    @Test
    void saysThatStandardErrorIsNoTerminal() throws Exception {
        assertThat(javaIsToldBy(Map.of("CEYUAN_TERMINAL", "yes"), "refine")).contains(",no\n");
    }

    @Test
    void aLocaleThatIsNotInstalledCountsForTheLanguageAndNotForTheCharacters() throws Exception {
        program(folder.resolve("bin/locale"), "echo ANSI_X3.4-1968");

        assertThat(javaIsToldBy(Map.of("LANG", "en_US.UTF-8"), "refine")).contains("en_US.UTF-8,,,C.UTF-8");
        assertThat(javaIsToldBy(Map.of("LC_ALL", "en_US.UTF-8"), "refine")).contains(",,en_US.UTF-8,C.UTF-8");
    }

    private String javaIsToldBy(Map<String, String> environment, String command) throws Exception {
        program(
                jdk(folder.resolve("telling"), "25").resolve("bin/java"),
                "echo \"$@\"; echo \"$LANG,$LC_ALL,$LC_MESSAGES,$LC_CTYPE,$CEYUAN_TERMINAL\"");
        program(
                folder.resolve("maven/bin/mvn"),
                "mkdir -p '%1$s/cli/target' && touch '%1$s/cli/target/ceyuan-cli-0.1.0-SNAPSHOT.jar'".formatted(tree));
        var all = new HashMap<>(environment);
        all.put("CEYUAN_JAVA_HOME", folder.resolve("telling").toString());
        all.put("MAVEN_HOME", folder.resolve("maven").toString());
        return run(all, command).output();
    }

    @Test
    void refusesUnknownOptionsOfItsOwnCommands() throws Exception {
        var result = run(Map.of(), "build", "--unknown");

        assertThat(result.exitCode()).isEqualTo(USAGE);
        assertThat(result.lines()).singleElement().asString().contains("--unknown");
    }

    private record Result(int exitCode, String output) {
        List<String> lines() {
            return output.lines().toList();
        }
    }

    private Result run(Map<String, String> environment, String... arguments) throws Exception {
        return run(List.of(), environment, arguments);
    }

    /// On the path are only the programs that every system has.
    private Result run(List<String> prefix, Map<String, String> environment, String... arguments) throws Exception {
        var bin = Files.createDirectories(folder.resolve("bin"));
        for (var name : List.of("find", "readlink", "cat", "mkdir", "mv", "touch", "uname")) {
            if (!Files.exists(bin.resolve(name))) {
                program(bin.resolve(name), "exec /usr/bin/" + name + " \"$@\"");
            }
        }
        var command = new ArrayList<>(prefix);
        command.addAll(List.of("/bin/bash", tree.resolve("ceyuan").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(Path.of("/").toFile());
        builder.environment().clear();
        builder.environment().put("PATH", bin.toString());
        builder.environment().put("HOME", folder.resolve("nobody-lives-here").toString());
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    private static Path jdk(Path home, String version) throws IOException {
        program(home.resolve("bin/java"));
        program(home.resolve("bin/javac"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private static Path program(Path file) throws IOException {
        return program(file, "exit 0");
    }

    private static Path program(Path file, String script) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertThat(file.toFile().setExecutable(true, false)).isTrue();
        return file;
    }
}
