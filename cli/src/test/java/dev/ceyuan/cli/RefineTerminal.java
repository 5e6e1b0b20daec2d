package dev.ceyuan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// `ceyuan refine` at a terminal, in a folder with a file of laws: two that are the same, one that is too short,
/// and a line that is broken.
final class RefineTerminal {
    private static final String LAW = "第一条　为了规范数据处理活动，保障数据安全，促进数据开发利用，保护个人、组织的合法权益，"
            + "维护国家主权、安全和发展利益，制定本法。第二条　在中华人民共和国境内开展数据处理活动及其安全监管，适用本法。"
            + "在境外开展数据处理活动，损害国家安全、公共利益或者公民、组织合法权益的，依法追究法律责任。";

    private final Path folder;
    private final Path input;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    RefineTerminal(Path folder) throws IOException {
        this.folder = folder;
        input = Files.writeString(folder.resolve("laws.jsonl"), """
                {"id":"1","text":"%s"}
                {"id":"2","text":"%s"}
                {"id":"3","text":"太短"}
                {"id":"4", broken
                """.formatted(LAW, LAW));
    }

    Path input() {
        return input;
    }

    /// What the last command wrote.
    String said() {
        return out.toString();
    }

    /// What the last command complained about.
    String complained() {
        return err.toString();
    }

    int run(String... arguments) {
        return run("--lang=en", Arrays.asList(arguments));
    }

    int runInChinese(String... arguments) {
        return run("--lang=zh", Arrays.asList(arguments));
    }

    String refusedInChinese(String... arguments) {
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

    /// A name in the folder.
    String path(String name) {
        return folder.resolve(name).toString();
    }

    /// Writes lists of sources and releases.
    void publication(String purpose, String licence) throws IOException {
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

    int publish(String name) {
        return run(
                "--in",
                input.toString(),
                "--out",
                path(name),
                "--sources",
                path("sources.yaml"),
                "--release",
                path("release.yaml"));
    }
}
