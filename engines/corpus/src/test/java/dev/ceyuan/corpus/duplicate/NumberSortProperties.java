package dev.ceyuan.corpus.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NumberSortProperties {
    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sortsAsTheJdkDoes(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var sort = new NumberSort();
        for (var round = 0; round < 3; round++) {
            var numbers = new int[random.nextInt(3000)];
            var small = random.nextBoolean();
            Arrays.setAll(numbers, _ -> small ? random.nextInt(-9, 9) : random.nextInt());
            var count = random.nextInt(numbers.length + 1);
            var expected = numbers.clone();
            Arrays.sort(expected, 0, count);

            sort.sort(numbers, count);

            assertThat(numbers).isEqualTo(expected);
        }
    }
}
