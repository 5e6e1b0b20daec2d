package dev.ceyuan.corpus;

import dev.ceyuan.corpus.dataset.Manifest;
import dev.ceyuan.corpus.input.InputOptions;
import dev.ceyuan.corpus.licence.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/// A corpus of three sources in a folder: laws under no copyright, a manual under a share-alike licence, and news
/// of a partner.
final class SomePublication {
    static final String RECIPE = """
            recipe: test
            operators: [sensitive-terms]
            """;

    static final String SOURCES = """
            sources:
              - id: laws
                title: {zh: 法律, en: Laws}
                files: ["laws.jsonl"]
                licence: LicenseRef-CN-official
                origin: https://example.cn/laws
                collector: Ceyuan
                country: domestic
                evidence: {kind: collection-record, record: CJ-1}
                priority: 90
                attribution: 法律文本
              - id: manual
                title: {zh: 手册, en: Manual}
                files: ["manual.jsonl"]
                licence: CC-BY-SA-3.0
                origin: https://example.cn/manual
                collector: Ceyuan
                country: domestic
                evidence: {kind: open-licence, stated-at: "https://example.cn/manual/LICENSE"}
                priority: 50
                attribution: © 手册作者
              - id: news
                title: {zh: 新闻, en: News}
                files: ["news.jsonl"]
                licence: all-rights-reserved
                origin: 由合作方以硬盘移交
                collector: 数据合作伙伴
                country: domestic
                evidence: {kind: none}
                priority: 10
                attribution: 城市新闻社
            """;

    static final String AGREEMENT = """
            agreements:
              - id: HT-2026-017
                party: 城市新闻社
                sources: [news]
                from: 2026-01-01
                until: 2026-12-31
                purposes: [open, commercial]
            """;

    private static final String RELEASE = """
            release: test-corpus
            version: 1.0.0
            title: {zh: 测试语料, en: Test corpus}
            summary: {zh: 仅供测试。, en: For tests only.}
            day: 2026-11-29
            purpose: open
            publisher: {name: 策源, page: "https://example.cn"}
            page: https://example.cn/corpus
            files: https://example.cn/corpus/
            keywords: [test]
            """;

    private final Path folder;

    SomePublication(Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("recipe.yaml"), RECIPE);
        sources(SOURCES);
        release("", "");
        for (var name : List.of("laws", "manual", "news")) {
            documents(name, 40, "");
        }
    }

    /// Writes the documents of a source.
    void documents(String name, int count, String first) throws IOException {
        var random = new Random(name.hashCode());
        var lines = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            var prose = random.ints(60 + random.nextInt(400), 0x4e00, 0x5100)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            lines.add("{\"id\":\"%d\",\"text\":\"%s\"}".formatted(i, i == 0 && !first.isEmpty() ? first : prose));
        }
        Files.write(folder.resolve(name + ".jsonl"), lines);
    }

    void sources(String yaml) throws IOException {
        Files.writeString(folder.resolve("sources.yaml"), yaml);
    }

    void release(String replaced, String by) throws IOException {
        Files.writeString(folder.resolve("release.yaml"), RELEASE.replace(replaced, by));
    }

    Recipe recipe() {
        return Recipe.read(folder.resolve("recipe.yaml"));
    }

    Sources sources() {
        return Sources.read(folder.resolve("sources.yaml"));
    }

    Publication publication() {
        return Publication.read(folder.resolve("release.yaml"));
    }

    CorpusFiles files(String... names) {
        var paths = List.of(names).stream()
                .map(name -> folder.resolve(name + ".jsonl"))
                .toList();
        return CorpusFiles.of(paths, InputOptions.defaults(), sources(), publication());
    }

    Manifest run(Path out, String... names) {
        return new CorpusRun(recipe(), files(names), out).run(new RunSettings(2, 256L << 20, false), Watch.NONE);
    }
}
