package dev.ceyuan.corpus.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Utf8Properties {
    private static final char[] KINDS = {'a', '\u007f', '\u0080', '\u07ff', '\u0800', '中', '\uffff', '\ud840', '\udc00'
    };

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void encodesAsTheJdkDoes(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var chars = new char[random.nextInt(30)];
        for (var i = 0; i < chars.length; i++) {
            chars[i] = KINDS[random.nextInt(KINDS.length)];
        }
        var into = new byte[Utf8.room(chars.length)];

        var length = Utf8.encode(new Utf8.Stretch(chars, 0, chars.length), into, 0);

        assertThat(Arrays.copyOf(into, length)).isEqualTo(new String(chars).getBytes(StandardCharsets.UTF_8));
    }
}
