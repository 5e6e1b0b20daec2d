package dev.ceyuan.corpus.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.document.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What operators make of a document does not depend on what came before, though they share what they count.
class IndependenceProperties {
    private static final int TEXTS = 200;

    private final List<String> texts = new ArrayList<>();

    IndependenceProperties() {
        for (var seed = 0; seed < TEXTS; seed++) {
            texts.add(new RandomTexts(seed).text(20 + seed % 300));
        }
        texts.add("长".repeat(1_500_000));
    }

    private static String outcome(Document document) {
        return "%s %s %s %s".formatted(document.text(), document.measures(), document.tags(), document.drop());
    }

    @Test
    void theOrderOfDocumentsDoesNotMatter() {
        var operators = Recipes.standard();
        var document = new Document();
        var alone = new ArrayList<String>();
        texts.forEach(text -> {
            var fresh = new Document().begin("test", "", text);
            Recipes.standard().values().forEach(operator -> operator.apply(fresh));
            alone.add(outcome(fresh));
        });

        for (var round = 0; round < 3; round++) {
            var order = new ArrayList<>(IntStream.rangeClosed(0, TEXTS).boxed().toList());
            Collections.shuffle(order, new Random(round));
            for (var number : order) {
                document.begin("test", "", texts.get(number));
                operators.values().forEach(operator -> operator.apply(document));
                assertThat(outcome(document)).isEqualTo(alone.get(number));
            }
        }
    }

    @Test
    void theSameTextInAnotherDocumentIsReadAgainFromItsOwnChars() {
        var operators = Recipes.standard();
        var first = new Document().begin("test", "", texts.get(7));
        operators.values().forEach(operator -> operator.apply(first));
        var expected = outcome(first);

        first.begin("test", "", texts.get(8));
        first.chars();
        first.begin("test", "", texts.get(7));
        operators.values().forEach(operator -> operator.apply(first));

        assertThat(outcome(first)).isEqualTo(expected);
    }
}
