package dev.ceyuan.corpus.sensitive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The automaton against `indexOf`, on random patterns and texts of few and of many different chars.
class AutomatonOracleTest {
    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findsEveryPlaceOfEveryPattern(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var alphabet = 2 + random.nextInt(seed % 3 == 0 ? 3000 : 4);
        var patterns = new TreeSet<String>();
        var wanted = 1 + random.nextInt(200);
        for (var i = 0; i < wanted; i++) {
            patterns.add(text(random, alphabet, 1 + random.nextInt(6)));
        }
        var ordered = List.copyOf(patterns);
        var text = text(random, alphabet, 2000);

        assertThat(found(ordered, text)).isEqualTo(searched(ordered, text));
        assertThat(foundFromBeginnings(ordered, text)).isEqualTo(searched(ordered, text));
    }

    @Test
    void findsNothingForNoPatterns() {
        assertThat(found(List.of(), "赌博")).isEmpty();
    }

    private static String text(RandomGenerator random, int alphabet, int length) {
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            text.append((char) ('一' + random.nextInt(alphabet)));
        }
        return text.toString();
    }

    private static TreeSet<String> found(List<String> patterns, String text) {
        return found(patterns, text, false);
    }

    /// Passes from the root what begins no pattern.
    private static TreeSet<String> foundFromBeginnings(List<String> patterns, String text) {
        return found(patterns, text, true);
    }

    private static TreeSet<String> found(List<String> patterns, String text, boolean passes) {
        var automaton = AutomatonBuilder.build(patterns);
        var found = new TreeSet<String>();
        var state = Automaton.ROOT;
        for (var i = 0; i < text.length(); i++) {
            var isLast = i + 1 == text.length();
            var code = automaton.code(text.charAt(i));
            if (passes
                    && state == Automaton.ROOT
                    && !isLast
                    && !automaton.mayBegin(code, automaton.code(text.charAt(i + 1)))) {
                continue;
            }
            state = automaton.step(state, text.charAt(i));
            for (var report = automaton.report(state); report != Automaton.NONE; report = automaton.next(report)) {
                var pattern = automaton.pattern(report);
                found.add("%d at %d"
                        .formatted(pattern, i + 1 - patterns.get(pattern).length()));
            }
        }
        return found;
    }

    private static TreeSet<String> searched(List<String> patterns, String text) {
        var found = new ArrayList<String>();
        for (var pattern = 0; pattern < patterns.size(); pattern++) {
            for (var at = text.indexOf(patterns.get(pattern));
                    at >= 0;
                    at = text.indexOf(patterns.get(pattern), at + 1)) {
                found.add("%d at %d".formatted(pattern, at));
            }
        }
        return new TreeSet<>(found);
    }
}
