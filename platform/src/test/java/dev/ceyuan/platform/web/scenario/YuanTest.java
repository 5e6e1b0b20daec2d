package dev.ceyuan.platform.web.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YuanTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "1|100",
                "0.01|1",
                "1200000|120000000",
                "1,200,000.50|120000050",
                " 88.8 |8880",
                "9999999999999.99|999999999999999"
            })
    void readsYuanIntoFen(String typed, long fen) {
        assertThat(Yuan.read(typed)).isEqualTo(new Yuan.Typed.Amount(fen));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "+1",
                "1.234",
                "1.",
                ".5",
                "1,20",
                "12,00,000",
                "1e6",
                "80万",
                "￥1",
                "一百",
                "1 000",
                "99999999999999"
            })
    void guessesNothing(String typed) {
        assertThat(Yuan.read(typed)).isEqualTo(new Yuan.Typed.Unreadable(typed));
    }

    @Test
    void takesNothingTypedAsNotTold() {
        assertThat(Yuan.read("  ")).isEqualTo(new Yuan.Typed.Blank());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0 元|CNY 0",
                "12345|123.45 元|CNY 123.45",
                "80000000|80 万元|CNY 800,000",
                "144180000|144.18 万元|CNY 1,441,800",
                "12000050|120,000.5 元|CNY 120,000.5",
                "12000000000|1.2 亿元|CNY 120,000,000"
            })
    void saysAnAmountExactly(long fen, String chinese, String english) {
        assertThat(Yuan.text(fen, Locale.SIMPLIFIED_CHINESE)).isEqualTo(chinese);
        assertThat(Yuan.text(fen, Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 99, 100, 12345678901L, 999999999999999L})
    void writesFieldsThatItReadsBack(long fen) {
        assertThat(Yuan.read(Yuan.field(fen))).isEqualTo(new Yuan.Typed.Amount(fen));
    }
}
