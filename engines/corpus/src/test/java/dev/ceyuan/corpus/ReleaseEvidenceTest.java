package dev.ceyuan.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.ReleaseEvidence.Additions;
import dev.ceyuan.corpus.dataset.Release;
import dev.ceyuan.corpus.evidence.Conclusion;
import dev.ceyuan.corpus.evidence.Drawn;
import dev.ceyuan.corpus.evidence.Finding;
import dev.ceyuan.corpus.evidence.ReviewSheet;
import dev.ceyuan.corpus.evidence.RulePack;
import dev.ceyuan.corpus.evidence.Stratum;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class ReleaseEvidenceTest {
    private static final String SEED = "2026-11-29 public";
    private static final String HARMFUL = "颠覆国家政权，推翻社会主义制度，窃取国家秘密，泄露国家秘密，刺探国家秘密，分裂国家。";

    @TempDir
    private Path folder;

    private SomePublication some;

    @BeforeEach
    void refine() throws IOException {
        some = new SomePublication(folder);
        some.documents("manual", 4_500, HARMFUL);
        some.run(folder.resolve("out"), "laws", "manual");
    }

    private ReleaseEvidence evidence() {
        return new ReleaseEvidence(folder.resolve("out"), RulePack.shipped());
    }

    @Test
    void theSameSeedDrawsTheSameDocumentsAndAnotherSeedOthers() {
        try (var evidence = evidence();
                var again = evidence()) {
            var sample = evidence.draw(SEED);

            assertThat(again.draw(SEED)).isEqualTo(sample);
            assertThat(again.draw(SEED).digest()).isEqualTo(sample.digest());
            assertThat(again.draw(SEED + "!").digest()).isNotEqualTo(sample.digest());
            assertThat(sample.plan().items()).isEqualTo(4_000);
        }
    }

    /// What the documents of the release say, and sha256sum: nothing else is needed to draw again.
    @Test
    void whoeverHasIdsAndSeedDrawsAgainWithSha256() {
        try (var evidence = evidence();
                var release = Release.open(folder.resolve("out"))) {
            var sample = evidence.draw(SEED);
            var tickets = new TreeMap<Stratum, TreeMap<String, String>>();
            release.documents()
                    .rows()
                    .forEachRemaining(row -> tickets.computeIfAbsent(
                                    sample.plan()
                                            .classes()
                                            .of(row.source(), row.text().length(), row.quality()),
                                    _ -> new TreeMap<>())
                            .put(sha256(SEED + "\n" + row.id()), row.id()));
            var drawn = new ArrayList<String>();
            for (var quota : sample.plan().quotas()) {
                tickets.getOrDefault(quota.stratum(), new TreeMap<>()).values().stream()
                        .limit(quota.items() + quota.supplement())
                        .forEach(drawn::add);
            }

            assertThat(sample.drawn()).extracting(Drawn::id).containsExactlyElementsOf(drawn);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void illegalContentIsCountedBeforeAndAfterRefining() {
        try (var evidence = evidence()) {
            var facts =
                    evidence.assess(some.recipe(), some.sources(), additions()).facts();

            var manual = facts.sources().getLast();
            assertThat(manual.before().documents()).isEqualTo(4_500);
            assertThat(manual.before().harmful()).isEqualTo(1);
            assertThat(manual.before().byRisk()).containsEntry("A.1.b", 1L);
            assertThat(manual.after().documents()).isEqualTo(4_499);
            assertThat(manual.after().harmful()).isZero();
            assertThat(facts.release()).isEqualTo("test-corpus/1.0.0");
        }
    }

    @Test
    void rulesOnWhatPeopleHaveToDoStayOpenUntilTheyDid() {
        try (var evidence = evidence()) {
            var assessment = evidence.assess(some.recipe(), some.sources(), additions());

            assertThat(assessment.findings())
                    .filteredOn(finding -> finding.rule().id().equals("COR-02"))
                    .extracting(Finding::conclusion)
                    .containsExactly(Conclusion.OPEN);
        }
    }

    @Test
    void anotherRecipeThanThatOfTheReleaseIsRefused() {
        try (var evidence = evidence()) {
            assertThatThrownBy(() -> evidence.assess(Recipe.chinese(), some.sources(), additions()))
                    .isInstanceOf(CorpusException.class)
                    .hasMessageContaining("is not the recipe of the release");
        }
    }

    @Test
    void aRecipeThatLooksForNoTermsIsRefused() throws IOException {
        Files.writeString(folder.resolve("recipe.yaml"), "recipe: blind\noperators: []\n");
        some.run(folder.resolve("blind"), "laws");

        try (var evidence = new ReleaseEvidence(folder.resolve("blind"), RulePack.shipped())) {
            assertThatThrownBy(() -> evidence.assess(some.recipe(), some.sources(), additions()))
                    .hasMessageContaining("looks for no sensitive terms");
        }
    }

    private Additions additions() {
        return new Additions(
                some.publication(), LocalDate.of(2026, 11, 29), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void everyRuleAndEveryStepOfTheRecipesHasWords() {
        for (var kind : OperatorKinds.ALL) {
            assertThat(RecipeWords.rule(kind.name() + ".some-rule").chinese()).doesNotContain("some-rule：");
        }
        for (var rule : List.of("duplicates.same-text", "repeated-lines.chars-left", "near-duplicates.jaccard")) {
            assertThat(RecipeWords.rule(rule).english()).contains(": ");
        }
        assertThat(RecipeWords.of(Recipe.chinese())).hasSize(11);
    }

    @Test
    void aSheetOfTextsGatheredAtOnceIsThatOfTextsLookedUpOneByOne() {
        try (var evidence = evidence();
                var release = Release.open(folder.resolve("out"))) {
            var sample = evidence.draw(SEED);
            var oneByOne =
                    sheet(sample, id -> release.documents().byId(id).getFirst().text());

            try (var texts = evidence.texts(sample)) {
                assertThat(sample.drawn()).hasSizeGreaterThan(3_000);
                assertThat(sheet(sample, texts::text)).isEqualTo(oneByOne);
            }
        }
    }

    private static String sheet(ReleaseEvidence.Sample sample, Function<String, String> texts) {
        var out = new ByteArrayOutputStream();
        var reading = new ReviewSheet.Reading(texts, Locale.CHINESE);
        ReviewSheet.jsonLines(out, sample.drawn(), sample.plan().classes(), reading);
        return out.toString(StandardCharsets.UTF_8);
    }
}
