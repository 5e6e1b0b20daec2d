package dev.ceyuan.corpus.sensitive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Drop;
import dev.ceyuan.corpus.document.Span;
import dev.ceyuan.corpus.trial.OperatorTrial;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SensitiveTermsTest {
    private static final String TERMS = """
            # version: 7
            # effective: 2026-01-01
            term,risk,weight,note
            赌博,A.1.h,1,
            网络赌博,A.1.h,2,
            大麻,A.1.h,1,
            大麻,A.5,3,
            K粉,A.1.h,1,
            hot line,A.3.b,1,
            gun,A.1.h,1,
            """;
    private static final String CONTEXTS = """
            # version: 1
            phrase,scope,risk,note
            大麻哈鱼,inside,*,
            依法 惩处,sentence,*,
            禁毒,sentence,A.1,
            """;

    private static OperatorTrial trial() {
        return OperatorTrial.of(SensitiveTerms.KIND)
                .file("terms.csv", TERMS)
                .file("contexts.csv", CONTEXTS)
                .with("libraries", List.of("terms.csv"))
                .with("contexts", List.of("contexts.csv"));
    }

    private static long hits(String text) {
        return hits(trial().on(text));
    }

    private static long hits(Document document) {
        return document.measures().getOrDefault("sensitive-terms.hits", -1L);
    }

    @Test
    void countsHitsDistinctTermsDensityAndTheFullestLineOfEachClass() {
        var document = trial().on("赌博和网络赌博\n大麻和大麻和赌博。");

        assertThat(document.measures())
                .containsEntry("sensitive-terms.hits", 7L) // 大麻 counts in two classes
                .containsEntry("sensitive-terms.hits-a1", 5L)
                .containsEntry("sensitive-terms.distinct-a1", 3L)
                .containsEntry("sensitive-terms.density-a1", 6 * 1_000_000L / 15)
                .containsEntry("sensitive-terms.line-hits-a1", 3L)
                .containsEntry("sensitive-terms.hits-a5", 2L)
                .containsEntry("sensitive-terms.density-a5", 6 * 1_000_000L / 15)
                .doesNotContainKey("sensitive-terms.hits-a2");
        assertThat(document.tags()).containsEntry("risk-classes", "A.1 A.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"賭博", "赌*博", "赌 博", "赌\u200b博", "赌·-博", "赌😀博", "ｋ粉", "Ｋ-粉", "ＧＵＮ", "a gun!", "HOT  LINE"})
    void findsWhatIsWrittenOtherwiseOrHidden(String text) {
        assertThat(hits(text)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"赌，博", "赌\n博", "赌---博", "赌“博", "OK粉丝", "begun", "guns", "g un", "hotline"})
    void findsNothingAcrossABorderOrInsideAWord(String text) {
        assertThat(hits(text)).isZero();
    }

    @Test
    void countsNoTermInsideAnAllowedPhrase() {
        assertThat(hits("大麻哈鱼")).isZero();
        assertThat(hits("大麻哈鱼和大麻")).isEqualTo(2);
    }

    @Test
    void countsNoTermInASentenceThatHasTheWordsOfAContext() {
        assertThat(hits("对赌博依法从严惩处。")).isZero();
        assertThat(hits("对赌博依法处理。")).isEqualTo(1);
        assertThat(hits("依法惩处。开设赌博。")).isEqualTo(1);
        assertThat(trial().on("禁毒：大麻").measures())
                .doesNotContainKey("sensitive-terms.hits-a1")
                .containsEntry("sensitive-terms.hits-a5", 1L);
    }

    @Test
    void lettersWithoutAnEndOfASentenceDoNotCarryAContextOnForEver() {
        var far = "字".repeat(3000);

        assertThat(hits("依法惩处" + far + "赌博")).isEqualTo(1);
        assertThat(hits("依法惩处" + "字".repeat(500) + "赌博")).isZero();
    }

    @Test
    void findsATermWhereASentenceIsCutForItsLength() {
        for (var before = 1000; before < 1300; before++) {
            assertThat(hits("字".repeat(before) + "赌博" + "字".repeat(100))).isEqualTo(1);
        }
    }

    @Test
    void saysWhereHitsStandInTheTextAsItWasRead() {
        var document = trial().on("𠀀网絡賭博，㈱赌**博。");

        assertThat(document.spans())
                .containsExactly(new Span("sensitive-terms.a1-h", 1, 5), new Span("sensitive-terms.a1-h", 7, 11));
    }

    @Test
    void saysNoMorePlacesThanAskedFor() {
        var document = trial().with("max-spans", 2).on("赌博，".repeat(9));

        assertThat(document.spans()).hasSize(2);
        assertThat(hits(document)).isEqualTo(9);
    }

    @Test
    void dropsWhatIsDenseWithDistinctTerms() {
        var document = trial().on("赌博、网络赌博、大麻、K粉、赌博，应有尽有");

        assertThat(document.drop()).isEqualTo(new Drop("sensitive-terms.density-a1", 6 * 1_000_000L / 16, 20_000));
    }

    @Test
    void dropsNothingForOneTermHoweverOften() {
        assertThat(trial().on("赌博，".repeat(100)).isDropped()).isFalse();
    }

    @Test
    void dropsNothingForFewHitsInALongText() {
        var text = "赌博、网络赌博、大麻、K粉、赌博。" + "这里讲的是别的事情。".repeat(100);

        assertThat(trial().on(text).isDropped()).isFalse();
    }

    @Test
    void dropsALineThatIsStuffed() {
        var text = "赌博、大麻、K粉，".repeat(10) + "\n" + "这里讲的是别的事情。\n".repeat(500);

        assertThat(trial().on(text).drop()).isEqualTo(new Drop("sensitive-terms.line-hits-a1", 30, 20));
    }

    @Test
    void remembersNothingOfTheDocumentBefore() {
        var operators = trial().operators();
        var first = OperatorTrial.on("赌博和大麻，依法", operators);
        var again = OperatorTrial.on("惩处 K粉", operators);

        assertThat(hits(first)).isEqualTo(3);
        assertThat(again.measures()).containsEntry("sensitive-terms.distinct-a1", 1L);
        assertThat(hits(again)).isEqualTo(1);
    }

    @Test
    void refusesALibraryWithoutVersion() {
        var trial = trial().file("terms.csv", "term,risk,weight,note\n赌博,A.1.h,1,\n");

        assertThatThrownBy(trial::read)
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("# version")
                .hasMessageContaining("terms.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"赌博,A.6,1,", "赌博,A.1.h,0,", "赌,A.1.h,1,", "赌博,A.1.h", "\"赌博,A.1.h,1,"})
    void refusesALineThatIsNoTerm(String line) {
        var trial = trial().file("terms.csv", TERMS + line + "\n");

        assertThatThrownBy(trial::read).isInstanceOf(CorpusException.class).hasMessageContaining("terms.csv:11");
    }

    @Test
    void readsQuotedFields() {
        var trial = trial().file("terms.csv", TERMS + "\"快,来\",A.3,1,\"a \"\"quoted\"\" note, with comma\"\n");

        assertThat(hits(trial.on("快来"))).isEqualTo(1);
    }
}
