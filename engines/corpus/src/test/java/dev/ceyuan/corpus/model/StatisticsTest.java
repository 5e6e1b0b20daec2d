package dev.ceyuan.corpus.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "汉字汉字汉字汉字 | 0 | 15",
                "汉字汉字abcd | 0 | 8",
                "汉字汉字abcd | 1 | 8",
                "1234汉字汉字 | 2 | 8",
                "汉字，。 | 3 | 8",
                "a b c d | 4 | 6",
                "汉字汉字汉字汉字 | 5 | 4",
                "汉字是的啊吗你我 | 6 | 15",
                "汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉汉 | 6 | 3",
                "汉字汉字汉字汉字汉字汉字汉字汉字汉字。 | 7 | 10",
                "'' | 0 | 0"
            })
    void putsATextIntoABucketOfEachStatistic(String text, int statistic, int bucket) {
        assertThat(new Statistics().of(text.toCharArray(), text.length())[statistic])
                .isEqualTo(bucket);
    }
}
