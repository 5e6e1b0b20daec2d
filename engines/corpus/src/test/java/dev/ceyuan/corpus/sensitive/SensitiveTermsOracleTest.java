package dev.ceyuan.corpus.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.trial.OperatorTrial;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The operator against a search that reads each sentence anew for each class with `indexOf`.
class SensitiveTermsOracleTest {
    private static final String ALPHABET = "赌博毒品枪";
    private static final List<String> BETWEEN = List.of("*", " ", "--", "---", "，", "。", "\n", "😀", "");

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    private record Place(int start, String text) {}

    private record Case(Set<String> terms, Set<String> phrases, String context) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void countsWhatASimpleSearchCounts(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var made = new Case(words(random, 12, 1), words(random, 3, 2), word(random, 3));
        var text = new StringBuilder();
        for (var i = 0; i < 300; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            text.append(BETWEEN.get(Math.min(BETWEEN.size() - 1, random.nextInt(30))));
        }

        var measures = trial(made).on(text.toString()).measures();

        var expected = counted(made, text.toString());
        assertThat(measures.getOrDefault("sensitive-terms.hits-a1", 0L))
                .isEqualTo(expected.values().stream().mapToLong(Long::longValue).sum());
        assertThat(measures.getOrDefault("sensitive-terms.distinct-a1", 0L)).isEqualTo(expected.size());
    }

    private static Set<String> words(RandomGenerator random, int count, int longer) {
        var words = new TreeSet<String>();
        for (var i = 0; i < count; i++) {
            words.add(word(random, 1 + longer + random.nextInt(3)));
        }
        return words;
    }

    private static String word(RandomGenerator random, int length) {
        var word = new StringBuilder();
        for (var i = 0; i < length; i++) {
            word.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return word.toString();
    }

    private static OperatorTrial trial(Case made) {
        var terms = new StringBuilder("# version: 1\n# effective: 2026-01-01\nterm,risk,weight,note\n");
        made.terms().forEach(term -> terms.append(term).append(",A.1.h,1,\n"));
        var contexts = new StringBuilder("# version: 1\nphrase,scope,risk,note\n");
        made.phrases().forEach(phrase -> contexts.append(phrase).append(",inside,A.1,\n"));
        contexts.append(made.context()).append(",sentence,A.1,\n");
        return OperatorTrial.of(SensitiveTerms.KIND)
                .file("terms.csv", terms.toString())
                .file("contexts.csv", contexts.toString())
                .with("libraries", List.of("terms.csv"))
                .with("contexts", List.of("contexts.csv"));
    }

    private static TreeMap<String, Long> counted(Case made, String text) {
        var counted = new TreeMap<String, Long>();
        for (var sentence : text.split("[。\n]")) {
            var excused = false;
            var hits = new ArrayList<String>();
            for (var run : sentence.split("，|---")) {
                var letters =
                        Pattern.compile("[^" + ALPHABET + "]").matcher(run).replaceAll("");
                excused |= letters.contains(made.context());
                hits.addAll(chosen(made, letters));
            }
            if (!excused) {
                hits.forEach(term -> counted.merge(term, 1L, Long::sum));
            }
        }
        return counted;
    }

    private static List<String> chosen(Case made, String letters) {
        var places = new ArrayList<Place>();
        var all = new TreeSet<>(made.terms());
        all.addAll(made.phrases());
        for (var each : all) {
            for (var at = letters.indexOf(each); at >= 0; at = letters.indexOf(each, at + 1)) {
                places.add(new Place(at, each));
            }
        }
        places.sort(Comparator.comparingInt(Place::start)
                .thenComparing(place -> -place.text().length()));
        var chosen = new ArrayList<String>();
        var end = 0;
        for (var place : places) {
            if (place.start() >= end) {
                end = place.start() + place.text().length();
                if (!made.phrases().contains(place.text())) {
                    chosen.add(place.text());
                }
            }
        }
        return chosen;
    }
}
