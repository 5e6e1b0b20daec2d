package dev.ceyuan.corpus.contamination;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.trial.OperatorTrial;
import dev.ceyuan.text.NormalisedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The operator against sets of strings, on texts of few different letters in which n-grams meet by chance.
class DecontaminationOracleTest {
    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    private record Case(List<String> items, int length, int maxItems, int minGrams) {}

    @ParameterizedTest
    @MethodSource("seeds")
    void findsTheItemsThatSetsOfStringsFind(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var alphabet = 2 + random.nextInt(6);
        var items = new ArrayList<String>();
        var count = 1 + random.nextInt(30);
        for (var i = 0; i < count; i++) {
            items.add(letters(random, alphabet, 5 + random.nextInt(60)));
        }
        var made = new Case(items, 3 + random.nextInt(6), 1 + random.nextInt(4), 1 + random.nextInt(5));
        var text = letters(random, alphabet, 200) + items.get(random.nextInt(count)) + letters(random, alphabet, 50);

        var share = (1 + random.nextInt(10)) * 100_000L;

        var found = trial(made, share).on(text).spans().stream()
                .map(span -> span.kind().substring("decontaminate.b#".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(found).isEqualTo(searched(made, share, text));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingOfAnItemIsLeftAfterRemoving(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var items = List.of(letters(random, 2000, 40), letters(random, 2000, 30));
        var made = new Case(items, 6, 5, 3);
        var text = letters(random, 2000, 100)
                + items.get(0)
                + letters(random, 2000, 50)
                + items.get(1)
                + letters(random, 2000, 10)
                + items.get(0).substring(0, 20);
        Document document = trial(made, 500_000).with("action", "remove").on(text);

        assertThat(searched(made, 1, document.text())).isEmpty();
        assertThat(document.text()).hasSizeLessThanOrEqualTo(160).hasSizeGreaterThanOrEqualTo(140);
    }

    private static OperatorTrial trial(Case made, long share) {
        var lines = made.items().stream().map("{\"text\": \"%s\"}"::formatted).collect(Collectors.joining("\n"));
        // an item that always counts, so that a recipe without any is not refused
        lines += "\n{\"text\": \"abcdefghijklmnopqrstuvwxyz\"}";
        return OperatorTrial.of(Decontamination.KIND)
                .file("b.jsonl", lines)
                .with("benchmarks", List.of("b.jsonl"))
                .with("gram-length", made.length())
                .with("max-items", made.maxItems())
                .with("min-grams", made.minGrams())
                .with("min-share", share / 1e6);
    }

    private static String letters(RandomGenerator random, int alphabet, int length) {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            text.append((char) ('一' + random.nextInt(alphabet)));
        }
        return text.toString();
    }

    private static Set<String> searched(Case made, long share, String text) {
        var uses = new HashMap<String, Integer>();
        made.items().forEach(item -> grams(item, made.length()).forEach(gram -> uses.merge(gram, 1, Integer::sum)));
        var ofText = grams(text, made.length());
        var found = new TreeSet<String>();
        for (var i = 0; i < made.items().size(); i++) {
            var counting = grams(made.items().get(i), made.length());
            counting.removeIf(gram -> uses.getOrDefault(gram, 0) > made.maxItems());
            if (counting.size() < made.minGrams()) {
                continue;
            }
            var common = counting.stream().filter(ofText::contains).count();
            if (common > 0 && common * 1_000_000 / counting.size() >= share) {
                found.add(String.valueOf(i + 1));
            }
        }
        return found;
    }

    private static Set<String> grams(String text, int length) {
        var folded = NormalisedText.fold(text);
        var grams = new HashSet<String>();
        for (var i = 0; i + length <= folded.length(); i++) {
            grams.add(folded.substring(i, i + length));
        }
        return grams;
    }
}
