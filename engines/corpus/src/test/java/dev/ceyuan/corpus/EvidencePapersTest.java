package dev.ceyuan.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.evidence.RulePack;
import dev.ceyuan.corpus.input.InputOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Evidence rests on what the release says it was made from, not on what somebody says afterwards.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class EvidencePapersTest {
    private static final String SOURCES = SomePublication.SOURCES + SomePublication.AGREEMENT;

    @TempDir
    private Path folder;

    private SomePublication some;

    @BeforeEach
    void refine() throws IOException {
        some = new SomePublication(folder);
        some.sources(SOURCES);
        some.run(folder.resolve("out"), "laws", "news");
    }

    private void hold() {
        hold("out");
    }

    private void hold(String release) {
        try (var evidence = new ReleaseEvidence(folder.resolve(release), RulePack.shipped())) {
            evidence.requireMadeFrom(some.sources(), some.publication());
        }
    }

    @Test
    void theListAndThePublicationOfTheReleaseAreTaken() {
        assertThatCode(this::hold).doesNotThrowAnyException();
    }

    @Test
    void sourcesOfWhichTheReleaseHasNothingMayChange() throws IOException {
        some.sources(SOURCES.replace("CC-BY-SA-3.0", "CC-BY-4.0"));

        assertThatCode(this::hold).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "licence: LicenseRef-CN-official, licence: CC0-1.0, source laws: licence",
        "record: CJ-1, record: CJ-2, source laws: evidence",
        "'country: domestic\n    evidence: {kind: coll', 'country: foreign\n    evidence: {kind: coll', source laws: country",
        "priority: 90, priority: 91, source laws: priority",
        "attribution: 城市新闻社, attribution: 别人, source news: attribution",
        "until: 2026-12-31, until: 2027-12-31, agreement HT-2026-017: until",
        "id: HT-2026-017, id: HT-2026-018, agreement HT-2026-018"
    })
    void anotherListOfSourcesIsRefusedWithTheSourceAndTheClause(String clause, String by, String place)
            throws IOException {
        some.sources(SOURCES.replace(clause, by));

        assertThatThrownBy(this::hold).isInstanceOf(CorpusException.class).hasMessageContaining("(" + place + ")");
    }

    @Test
    void aListThatLacksASourceIsRefusedInBothLanguages() throws IOException {
        some.sources(SOURCES.replace("id: laws", "id: acts"));

        assertThatThrownBy(this::hold).isInstanceOfSatisfying(CorpusException.class, e -> {
            assertThat(e.wording().chinese()).contains("来源 laws");
            assertThat(e.wording().english()).contains("source laws");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "version: 1.0.0, version: 1.0.1, release: release",
        "en: Test corpus, en: Best corpus, release: title",
        "day: 2026-11-29, day: 2026-11-28, release: day",
        "purpose: open, purpose: commercial, release: purpose",
        "purpose: open, 'purpose: open\nterritory: CN', release: territory",
        "purpose: open, 'purpose: open\nlicence: MIT', release: licence"
    })
    void anotherPublicationIsRefusedWithTheClause(String clause, String by, String place) throws IOException {
        some.release(clause, by);

        assertThatThrownBy(this::hold).isInstanceOf(CorpusException.class).hasMessageContaining("(" + place + ")");
    }

    @ParameterizedTest
    @CsvSource({"lineage.json, domestic, foreign", "sources.txt, 90, 91"})
    void aPaperThatTheManifestDoesNotListIsNotBelieved(String paper, String what, String by) throws IOException {
        var file = folder.resolve("out").resolve(paper);
        Files.writeString(file, Files.readString(file).replace(what, by));

        assertThatThrownBy(this::hold).hasMessageContaining("not as the manifest says");
    }

    @Test
    void aReleaseWhoseSourcesNobodyExaminedHasNoEvidence() {
        var files = CorpusFiles.of(List.of(folder.resolve("laws.jsonl")), InputOptions.defaults());
        new CorpusRun(some.recipe(), files, folder.resolve("own"))
                .run(new RunSettings(1, 256L << 20, false), Watch.NONE);

        assertThatThrownBy(() -> hold("own")).hasMessageContaining("made without --sources");
    }
}
