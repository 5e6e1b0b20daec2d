package dev.ceyuan.corpus.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPlateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "京A12345",
                "粤B·12345",
                "沪C 1A2B3",
                "沪AD12345",
                "鲁A12345D",
                "苏E-88888",
                "京Ａ１２３４５",
                "粤Z1234港",
                "京A1234警",
                "冀B1234挂",
                "京a12345"
            })
    void findsAPlate(String plate) {
        assertThat(Searched.in("，" + plate + "，")).containsExactly("number-plate " + plate);
        assertThat(Searched.in("驾驶" + plate + "轿车")).containsExactly("number-plate " + plate);
    }

    @Test
    void endsBeforeTheNextWord() {
        assertThat(Searched.in("京A12345警方通报")).containsExactly("number-plate 京A12345");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "京A1234",
                "京A1234567",
                "浙AF1234E",
                "京AI2345",
                "京A12O45",
                "京I12345",
                "最新A12345",
                "阿里云C12345",
                "型号京A12345",
                "京A12345元",
                "京AABC12",
                "青12345",
                "京ICP备12345678号",
                "京公网安备11010802022669号",
                "川A股60012"
            })
    void takesNoLookAlike(String text) {
        assertThat(Searched.in(text)).isEmpty();
    }
}
