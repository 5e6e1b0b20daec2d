package dev.ceyuan.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.ceyuan.corpus.dataset.Manifest;
import dev.ceyuan.corpus.dataset.Part;
import dev.ceyuan.corpus.dataset.Release;
import dev.ceyuan.corpus.digest.Sha256;
import dev.ceyuan.corpus.licence.Basis;
import dev.ceyuan.corpus.licence.Holdings;
import dev.ceyuan.corpus.licence.Holdings.TakeBack;
import dev.ceyuan.corpus.licence.Lineage;
import dev.ceyuan.corpus.licence.Purpose;
import dev.ceyuan.corpus.licence.Refusal;
import dev.ceyuan.corpus.licence.Sources;
import dev.ceyuan.corpus.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class PublicationTest {
    @TempDir
    private Path folder;

    private SomePublication some;

    @BeforeEach
    void write() throws IOException {
        some = new SomePublication(folder);
    }

    @Test
    void aShareAlikeSourceMayNotEnterAProprietaryRelease() throws IOException {
        some.release("purpose: open", "purpose: commercial\nlicence: proprietary");

        var refused = catchThrowableOfType(NotAdmitted.class, () -> some.files("laws", "manual"))
                .refused();

        assertThat(refused.refusals()).extracting(Refusal::source).containsOnly("manual");
        assertThat(refused.refusals().getFirst().clause().place().english()).isEqualTo("CC-BY-SA-3.0 §4(b)");
        assertThat(refused.drop()).containsExactly("manual");
        assertThat(some.files("laws").size()).isEqualTo(1);
    }

    @Test
    void aSourceWithoutEvidenceEntersOnlyWhenAnAgreementIsRecorded() throws IOException {
        assertThatThrownBy(() -> some.files("laws", "news"))
                .isInstanceOf(NotAdmitted.class)
                .hasMessageContaining("art. 7(1)")
                .hasMessageContaining("without [news] the rest may enter");

        some.sources(SomePublication.SOURCES + SomePublication.AGREEMENT);

        assertThat(some.files("laws", "news").size()).isEqualTo(2);
    }

    @Test
    void onlySourcesWhoseFilesAreReadAreExamined() {
        assertThat(some.files("laws", "manual").sources()).containsOnlyKeys("laws", "manual");
    }

    @Test
    void aFileOfNoSourceIsNamed() throws IOException {
        Files.copy(folder.resolve("laws.jsonl"), folder.resolve("stray.jsonl"));

        assertThatThrownBy(() -> some.files("laws", "stray"))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("belongs to no source")
                .hasMessageContaining("(stray.jsonl)");
    }

    @Test
    void theReleaseTellsItsLicenceItsSourcesAndItsRecipe() throws IOException {
        var manifest = some.run(folder.resolve("out"), "laws", "manual");

        assertThat(manifest.parts(Part.Kind.PAPER))
                .extracting(Part::name)
                .containsExactly(
                        "NOTICE.md",
                        "README.md",
                        "README.zh-CN.md",
                        "croissant.json",
                        "dcat.json",
                        "lineage.json",
                        "recipe.txt",
                        "sources.txt");
        assertThat(Manifest.verify(folder.resolve("out"))).isEmpty();
        assertThat(Files.readString(folder.resolve("out/README.zh-CN.md")))
                .contains("license: cc-by-sa-4.0", "© 手册作者", "敏感词：");
        assertThat(Files.readString(folder.resolve("out/NOTICE.md"))).contains("CC-BY-SA-3.0 §4(c)");
        assertThat(manifest.part("recipe.txt")).map(Part::sha256).contains(manifest.recipe());
        try (var release = Release.open(folder.resolve("out"))) {
            var row = release.documents().page("", 1, each -> each.source().equals("manual"));
            assertThat(row.getFirst().licence()).isEqualTo("CC-BY-SA-3.0");
            assertThat(row.getFirst().lineage()).containsEntry("manual", "licence:CC-BY-SA-3.0");
        }
    }

    @Test
    void aManifestThatNamesAnotherRecipeIsFoundOut() throws IOException {
        var manifest = some.run(folder.resolve("out"), "laws");
        var file = folder.resolve("out/manifest.json");
        Files.writeString(
                file,
                Files.readString(file).replace("\"recipe\":\"" + manifest.recipe(), "\"recipe\":\"" + "0".repeat(64)));

        assertThat(Manifest.verify(folder.resolve("out")))
                .hasValueSatisfying(wrong -> assertThat(wrong.toString()).contains("as the digest of recipe.txt"));
    }

    @Test
    void aManifestThatNamesOtherSourcesIsFoundOut() throws IOException {
        var manifest = some.run(folder.resolve("out"), "laws");
        var file = folder.resolve("out/manifest.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"sources\":\"" + manifest.sources(), "\"sources\":\"" + "0".repeat(64)));

        assertThat(Manifest.verify(folder.resolve("out")))
                .hasValueSatisfying(wrong -> assertThat(wrong.toString()).contains("as the digest of sources.txt"));
    }

    /// With sha256sum and nothing else.
    @Test
    void theDigestOfTheSourcesIsThatOfTheFileThatNamesThem() throws IOException {
        var manifest = some.run(folder.resolve("out"), "manual", "laws");

        var named = Files.readString(folder.resolve("out/sources.txt"));
        assertThat(named).isEqualTo("""
                {"id":"laws","priority":90,"licence":"LicenseRef-CN-official","terms":"licence:LicenseRef-CN-official"}
                {"id":"manual","priority":50,"licence":"CC-BY-SA-3.0","terms":"licence:CC-BY-SA-3.0"}
                """);
        assertThat(Sha256.hex(named)).isEqualTo(manifest.sources());
    }

    @Test
    void whatSourcesSayOfThemselvesIsTextInTheNotice() throws IOException {
        some.sources(SomePublication.SOURCES.replace(
                "© 手册作者", "<script>alert(1)</script> ![x](https://evil.example/x.png)"));
        some.run(folder.resolve("out"), "laws", "manual");

        assertThat(Files.readString(folder.resolve("out/NOTICE.md")))
                .contains("\\<script\\>alert(1)\\</script\\> !\\[x\\]")
                .doesNotContain("<script>");
    }

    @Test
    void theReleasesWithTextOfAnAgreementAreFoundWhenItEnds() throws IOException {
        some.sources(SomePublication.SOURCES + SomePublication.AGREEMENT);
        some.run(folder.resolve("out"), "laws", "news");

        var holdings = Lineage.holdings(folder.resolve("out"));
        var back = holdings.whenEnds("HT-2026-017", LocalDate.of(2026, 12, 31));

        assertThat(back).extracting(TakeBack::release).containsExactly("test-corpus/1.0.0");
        assertThat(back.getFirst().parts())
                .extracting(Holdings.Part::name, Holdings.Part::source, Holdings.Part::documents)
                .containsExactly(
                        tuple("data/part-00000.jsonl.zst", "news", 40L), tuple("data/part-00000.parquet", "news", 40L));
    }

    @Test
    void theLineageOfALargeReleaseIsReadToo() throws IOException {
        var sources = Sources.read("s", (SomePublication.SOURCES + SomePublication.AGREEMENT).getBytes(UTF_8));
        var basis = List.<Basis>of(new Basis.ByAgreement("HT-2026-017"));
        var parts = IntStream.range(0, 30_000)
                .mapToObj(i -> new Holdings.Part("data/part-%05d.jsonl.zst".formatted(i), "news", 1_000, basis))
                .toList();
        var release = new dev.ceyuan.corpus.licence.Release(
                "large/1", LocalDate.of(2026, 11, 29), Purpose.OPEN, Optional.empty(), Optional.empty());
        Files.writeString(
                folder.resolve(Lineage.NAME),
                new Lineage(Wording.same("large"), release, parts, "CC-BY-4.0", sources, List.of()).json());

        var back = Lineage.holdings(folder).whenEnds("HT-2026-017", LocalDate.of(2026, 12, 31));

        assertThat(back.getFirst().parts()).hasSize(30_000);
    }

    @Test
    void ofTwoSameDocumentsThatOfTheSourceWithThePriorityStays() throws IOException {
        Files.writeString(
                folder.resolve("recipe.yaml"), SomePublication.RECIPE + "duplicates: {same-text: true, max-loss: 1}\n");
        Files.copy(folder.resolve("laws.jsonl"), folder.resolve("manual.jsonl"), StandardCopyOption.REPLACE_EXISTING);

        var manifest = some.run(folder.resolve("out"), "laws", "manual");

        assertThat(manifest.conservation().getFirst().kept().documents()).isEqualTo(40);
        assertThat(manifest.conservation().getLast().kept().documents()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            purpose: open | purpose: free | should be one of [open, research, commercial] but is free | release.yaml: purpose
            purpose: open | 'purpose: open\\nlicence: proprietary' | should be a licence for everybody | release.yaml: licence
            release: test-corpus | release: 测试 | should be a name of letters, digits, - _ . but is 测试 | release.yaml: release
            files: https://example.cn/corpus/ | files: https://example.cn/corpus | should be an address that ends with / | release.yaml: files
            page: https://example.cn/corpus | page: javascript:alert(1) | should be an address that begins with | release.yaml: page
            keywords: [test] | keywords: [test]\\nsecret: 1 | unknown keys [secret] | release.yaml
            """)
    void namesTheKeyThatIsWrong(String before, String after, String message, String place) throws IOException {
        some.release(before, after.replace("\\n", "\n"));

        assertThatThrownBy(() -> some.files("laws"))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining(message)
                .hasMessageContaining(place);
    }
}
