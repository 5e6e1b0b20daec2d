package dev.ceyuan.corpus.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Share;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Measures repetition again, slowly: with sets of strings for each n, one place after another.
class RepetitionOracleTest {
    private static final int WINDOW = 40;

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nGramsAreThoseOfASlowCounter(long seed) {
        var text = new RandomTexts(seed).text(300);
        compare(text, 65_536);
        compare(text, WINDOW);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsPlantedRepetition(long seed) {
        var random = new RandomTexts(seed);
        var phrase = random.text(6);
        var text = new StringBuilder();
        for (var i = 0; i < 20; i++) {
            text.append(random.number(3) == 0 ? random.text(10) : phrase);
        }

        compare(text.toString(), 65_536);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void linesAndParagraphsAreThoseOfASlowCounter(long seed) {
        var text = new RandomTexts(seed).text(200);
        var reading = reading(text);
        var lines = new HashSet<String>();
        var repeated = 0L;
        for (var line = 0; line < reading.lines().size(); line++) {
            var content =
                    text.substring(reading.lines().first(line), reading.lines().last(line));
            if (reading.lines().isProse(line) && !lines.add(content)) {
                repeated += reading.statistics().lineLength(line);
            }
        }

        assertThat(Recipes.apply("repetition", Map.of(), text).measures())
                .containsEntry(
                        "repetition.repeated-lines",
                        Share.of(repeated, reading.statistics().length()));
    }

    /// Measuring only as far as a limit can be broken must decide the same.
    @ParameterizedTest
    @MethodSource("seeds")
    void measuringLessDecidesTheSame(long seed) {
        var random = new RandomTexts(seed);
        var phrase = random.text(12);
        var text = new StringBuilder();
        for (var i = 0; i < 30; i++) {
            text.append(random.number(3) == 0 ? phrase : random.text(20));
        }
        var limit = random.number(10) / 10.0;
        var parameters = new HashMap<String, Object>(Map.of("window", 10 + random.number(200)));
        for (var n = 5; n <= RepeatedGrams.LAST; n++) {
            parameters.put("max-repeated-%d-grams".formatted(n), limit);
        }

        var part = Recipes.apply("repetition", parameters, text.toString());
        parameters.put("measure-all", true);
        var all = Recipes.apply("repetition", parameters, text.toString());

        assertThat(part.drop()).isEqualTo(all.drop());
        assertThat(all.measures()).containsAllEntriesOf(part.measures()).hasSize(11);
    }

    /// Also where there are so many different numbers that they mix with each other.
    @ParameterizedTest
    @MethodSource("seeds")
    void boundsAreNotBelowWhatASlowCounterFinds(long seed) {
        var random = new RandomTexts(seed);
        var spread = random.number(2) == 0 ? 1 : 700;
        var numbers = new int[20 + random.number(300)];
        for (var i = 0; i < numbers.length; i++) {
            var again = i > 30 && random.number(3) > 0;
            numbers[i] = again ? numbers[i - 20] : 1 + spread * random.number(40);
        }
        var bounds = new GramBounds();
        bounds.read(numbers, 0, numbers.length / 2); // what was seen before says nothing
        bounds.read(numbers, 7, numbers.length);
        var part = Arrays.copyOfRange(numbers, 7, numbers.length);

        for (var n = RepeatedGrams.FIRST; n <= RepeatedGrams.LAST; n++) {
            assertThat(top(part, n)).as("top %d", n).isLessThanOrEqualTo((long) n * bounds.mostFrequent());
            if (n >= GramBounds.FROM) {
                assertThat(repeated(part, n)).as("repeated %d", n).isLessThanOrEqualTo(bounds.covered());
            }
        }
        assertThat(bounds.covered()).isLessThanOrEqualTo(part.length);
    }

    private static void compare(String text, int window) {
        var statistics = reading(text).statistics();
        var numbers = Arrays.copyOf(statistics.text(), statistics.length());
        var grams = new RepeatedGrams(
                window, LongStream.generate(() -> -1).limit(11).toArray());
        grams.read(statistics);
        for (var n = RepeatedGrams.FIRST; n <= RepeatedGrams.LAST; n++) {
            var top = 0L;
            var repeated = 0L;
            for (var start = 0; start < numbers.length; start += window) {
                var part = Arrays.copyOfRange(numbers, start, Math.min(numbers.length, start + window));
                top += top(part, n);
                repeated += repeated(part, n);
            }
            assertThat(grams.isMeasured(n)).isTrue();
            assertThat(grams.topShare(n)).as("top %d", n).isEqualTo(Share.of(top, numbers.length));
            assertThat(grams.repeatedShare(n)).as("repeated %d", n).isEqualTo(Share.of(repeated, numbers.length));
        }
    }

    private static long top(int[] numbers, int n) {
        var counts = new HashMap<List<Integer>, Integer>();
        for (var i = 0; i + n <= numbers.length; i++) {
            counts.merge(gram(numbers, i, n), 1, Integer::sum);
        }
        var most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return most < 2 ? 0 : Math.min((long) n * most, numbers.length);
    }

    private static long repeated(int[] numbers, int n) {
        var seen = new HashSet<List<Integer>>();
        var covered = new boolean[numbers.length];
        for (var i = 0; i + n <= numbers.length; i++) {
            if (!seen.add(gram(numbers, i, n))) {
                Arrays.fill(covered, i, i + n, true);
            }
        }
        var count = 0L;
        for (var each : covered) {
            count += each ? 1 : 0;
        }
        return count;
    }

    private static List<Integer> gram(int[] numbers, int start, int n) {
        return Arrays.stream(numbers, start, start + n).boxed().toList();
    }

    private static Reading reading(String text) {
        return new Reading().of(new Document().begin("test", "1", text));
    }
}
