package dev.ceyuan.corpus.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Changes texts at random, again and again, and follows each char by a mark of its own.
class OriginsProperties {
    private static final int CHANGES = 6;

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCharThatWasTakenOverIsWhereItWasRead(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var length = random.nextInt(40);
        var read = new StringBuilder();
        for (var i = 0; i < length; i++) {
            read.append((char) ('一' + i)); // no char stands twice
        }
        var origins = Origins.SAME;
        var text = read.toString();
        for (var change = 0; change < CHANGES; change++) {
            var edits = edits(random, text.length());
            origins = origins.after(edits, text.length());
            text = applied(text, edits);
        }

        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '*') {
                assertThat(origins.start(i)).isEqualTo(read.indexOf(text.substring(i, i + 1)));
                assertThat(origins.end(i + 1)).isEqualTo(origins.start(i) + 1);
            }
            assertThat(origins.start(i)).isBetween(0, length);
            assertThat(origins.end(i + 1)).isBetween(origins.start(i), length);
        }
    }

    private static List<Edit> edits(RandomGenerator random, int length) {
        var edits = new ArrayList<Edit>();
        var at = 0;
        while (random.nextInt(4) > 0 && at <= length) {
            var start = at + random.nextInt(length - at + 1);
            var end = start + random.nextInt(Math.min(5, length - start) + 1);
            edits.add(new Edit(start, end, "*".repeat(random.nextInt(3))));
            at = end;
        }
        return edits;
    }

    private static String applied(String text, List<Edit> edits) {
        var changed = new StringBuilder(text);
        for (var edit : edits.reversed()) {
            changed.replace(edit.start(), edit.end(), edit.with());
        }
        return changed.toString();
    }
}
