package dev.ceyuan.corpus.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    @Test
    void aWordBelongsToTheFirstNumberBehindItAndToThoseListedWithIt() {
        assertThat(Searched.in("电话：62345678、62345679")).hasSize(2);
        assertThat(Searched.in("电话：62345678。全年 62345679 人次")).hasSize(1);
        assertThat(Searched.in("护照：E12345678，其余见附录，型号 E12345679")).hasSize(1);
        assertThat(Searched.in("订单号：2024011512345，13800138000")).hasSize(1);
    }

    @Test
    void passesOverTheTokensOfAnEarlierSearch() {
        assertThat(Searched.in("<手机号:abcdefghijkl> <QQ号> <邮箱>")).isEmpty();
        assertThat(Searched.in("电话：<电话号码>、62345679")).containsExactly("landline 62345679");
    }

    @Test
    void saysNothingAboutCleanText() {
        assertThat(Searched.in("""
                第一百三十条　中华人民共和国民法典（2020年5月28日第十三届全国人民代表大会第三次会议通过）
                〔2023〕13号，ISBN 978-7-5197-4510-3，3.1415926535898，192.168.100.200:8080
                commit 0219346fffb135963903252325764507b9a1c2d3，e83c5163-316f-4911-9c3d-2b5f7e6b1a44
                2024-01-15 10:20:30.123456，1690000000000，20240115102030123，京ICP备05004616号
                """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "1 2 3 4 ",
                "1234 ",
                "a@",
                "aGVsbG8x/9+",
                "<手机<",
                "13800138000 ",
                "微信：微信号",
                "电话：62345678、",
                "京A"
            })
    void takesTimeThatGrowsWithTheTextOnly(String unit) {
        var text = unit.repeat(1_000_000 / unit.length()).toCharArray();

        Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(new Search().in(text, text.length).size()).isNotNegative());
    }
}
