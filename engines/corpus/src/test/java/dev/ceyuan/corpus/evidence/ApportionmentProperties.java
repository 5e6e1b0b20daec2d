package dev.ceyuan.corpus.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApportionmentProperties {
    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sharesOutEverythingAndStaysWithinOneOfTheQuota(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var sizes = sizes(random.nextInt(1, 30), random.nextInt(1, 100_000), seed);
        var total = total(sizes);
        var items = random.nextLong(total + 1);

        var shares = Apportionment.proportional(sizes, items);

        assertThat(total(shares)).isEqualTo(items);
        shares.forEach((key, share) -> {
            var quota = (double) items * sizes.getOrDefault(key, 0L) / total;
            assertThat(share.doubleValue()).isBetween(Math.floor(quota), Math.ceil(quota));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesEveryStratumOneAndNoneMoreThanItHas(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var sizes = sizes(random.nextInt(1, 30), random.nextInt(2, 5_000), seed);
        sizes.values().removeIf(size -> size == 0);
        var total = total(sizes);
        var items = sizes.size() + random.nextLong(total - sizes.size() + 1);

        var shares = Apportionment.atLeastOne(sizes, items);

        assertThat(total(shares)).isEqualTo(items);
        assertThat(shares.keySet()).isEqualTo(sizes.keySet());
        shares.forEach((key, share) -> assertThat(share).isBetween(1L, sizes.get(key)));
    }

    /// The example of the method: 10 seats by 1,500, 1,500, 900, 500, 500 and 200 votes.
    @Test
    void followsLargestRemainders() {
        var sizes = new TreeMap<String, Long>();
        sizes.put("a", 1500L);
        sizes.put("b", 1500L);
        sizes.put("c", 900L);
        sizes.put("d", 500L);
        sizes.put("e", 500L);
        sizes.put("f", 200L);

        assertThat(Apportionment.proportional(sizes, 25).values()).containsExactly(7L, 7L, 4L, 3L, 3L, 1L);
        assertThat(Apportionment.atLeastOne(sizes, 6).values()).containsOnly(1L);
    }

    private static SortedMap<Integer, Long> sizes(int count, int most, long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + 1000);
        var sizes = new TreeMap<Integer, Long>();
        for (var i = 0; i < count; i++) {
            sizes.put(i, 1L + random.nextInt(most) / (1 + random.nextInt(50)));
        }
        return sizes;
    }

    private static long total(SortedMap<?, Long> sizes) {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }
}
