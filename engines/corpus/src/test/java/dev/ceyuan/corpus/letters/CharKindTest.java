package dev.ceyuan.corpus.letters;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharKindTest {
    @ParameterizedTest
    @CsvSource({
        "a, 0", "7, 0", "é, 0", "я, 0", "汉, 1", "か, 1", "ไ, 1", "*, 3", "., 3", "·, 3", "_, 3", "、, 5", "》, 5", "。, 6",
        "!, 6"
    })
    void tellsLettersFromWhatStandsBetweenThem(String c, int kind) {
        assertThat(CharKind.of(c.charAt(0))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"😀, 4, 2", "𠀀, 2, 2"})
    void tellsRareLettersFromSymbols(String pair, int first, int second) {
        assertThat(CharKind.of(pair.charAt(0))).isEqualTo(first);
        assertThat(CharKind.of(pair.charAt(1))).isEqualTo(second);
    }
}
