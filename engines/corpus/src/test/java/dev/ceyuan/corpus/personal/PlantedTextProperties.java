package dev.ceyuan.corpus.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How much of what was planted is found, and how much of what is found was planted. A plant is found if its
/// kind is right and its stretch is exactly its own.
class PlantedTextProperties {
    private static final int TEXTS = 400;
    private static final int OF_EACH_KIND = 5;
    private static final double RECALL = 0.99;
    private static final double PRECISION = 0.95;

    private static final int KINDS = PersonalKind.values().length;

    private static int[] planted;
    private static int[] found;
    private static int[] right;

    @BeforeAll
    static void search() {
        planted = new int[KINDS];
        found = new int[KINDS];
        right = new int[KINDS];
        var search = new Search();
        for (var seed = 0; seed < TEXTS; seed++) {
            var text =
                    PlantedText.of(RandomGeneratorFactory.of("L64X128MixRandom").create(seed), OF_EACH_KIND);
            count(text, search.in(text.text().toCharArray(), text.text().length()));
        }
    }

    private static void count(PlantedText text, Stretches stretches) {
        for (var place : text.places()) {
            planted[place.plant().kind().ordinal()]++;
        }
        for (var i = 0; i < stretches.size(); i++) {
            found[stretches.kind(i).ordinal()]++;
            right[stretches.kind(i).ordinal()] += isPlanted(text, stretches, i) ? 1 : 0;
        }
    }

    private static boolean isPlanted(PlantedText text, Stretches stretches, int index) {
        return text.places().stream()
                .anyMatch(place -> place.plant().kind() == stretches.kind(index)
                        && place.start() == stretches.start(index)
                        && place.end() == stretches.end(index));
    }

    @ParameterizedTest
    @EnumSource(PersonalKind.class)
    void findsNinetyNineInAHundredOfEachKind(PersonalKind kind) {
        var at = kind.ordinal();

        assertThat(planted[at]).isGreaterThanOrEqualTo(TEXTS * OF_EACH_KIND);
        assertThat((double) right[at] / planted[at]).isGreaterThanOrEqualTo(RECALL);
    }

    @ParameterizedTest
    @EnumSource(PersonalKind.class)
    void isRightInNinetyFiveOfAHundredFindingsOfEachKind(PersonalKind kind) {
        var at = kind.ordinal();

        assertThat((double) right[at] / found[at]).isGreaterThanOrEqualTo(PRECISION);
    }

    @Test
    void isRightAndCompleteInTotal() {
        var rights = IntStream.of(right).sum();

        assertThat((double) rights / IntStream.of(planted).sum()).isGreaterThanOrEqualTo(RECALL);
        assertThat((double) rights / IntStream.of(found).sum()).isGreaterThanOrEqualTo(PRECISION);
    }
}
