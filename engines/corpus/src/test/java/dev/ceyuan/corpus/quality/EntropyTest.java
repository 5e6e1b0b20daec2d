package dev.ceyuan.corpus.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntropyTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 1000, 4095, 4096, 4097, 1_000_003, 16_777_216, Integer.MAX_VALUE})
    void logarithmsHave24BitsBehindThePoint(long number) {
        var expected = Math.log(number) / Math.log(2);

        assertThat(Entropy.log2(number) / (double) (1 << 24)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void isTheBitsThatACharacterTakes() {
        assertThat(Entropy.millibits(new int[] {0, 5}, 1)).isZero();
        assertThat(Entropy.millibits(new int[] {0, 5, 5, 5, 5}, 4)).isEqualTo(2000);
        assertThat(Entropy.millibits(new int[] {0, 9, 1}, 2)).isEqualTo(468); // 0.46899…
        assertThat(Entropy.millibits(new int[1], 0)).isZero();
    }

    @Test
    void doesNotOverflowOnTheLongestText() {
        assertThat(Entropy.millibits(new int[] {0, 1 << 23, 1 << 23}, 2)).isEqualTo(1000);
    }
}
