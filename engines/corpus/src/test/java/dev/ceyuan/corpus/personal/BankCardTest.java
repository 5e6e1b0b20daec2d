package dev.ceyuan.corpus.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankCardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "6222021234567890128",
                "6222 0212 3456 7890 128",
                "6222-0212-3456-7890-128",
                "622202 1234567890128",
                "６２２２０２１２３４５６７８９０１２８"
            })
    void findsACardOfAKnownIssuerWithoutAWord(String number) {
        assertThat(Searched.in("付到" + number + "即可")).containsExactly("bank-card " + number);
    }

    @Test
    void needsAWordWhereOnlyTheSchemeIsKnown() {
        assertThat(Searched.in("卡号：4111 1111 1111 1111")).containsExactly("bank-card 4111 1111 1111 1111");
        assertThat(Searched.in("值 4111111111111111 在")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "卡号：6222021234567890123",
                "订单号：6222021234567890128",
                "流水号 6222021234567890128",
                "银行卡 9999991234567890",
                "622202123456789012867",
                "金额 6222021234567890128 元",
                "6222 0212 3456 7890 12 8"
            })
    void takesNoLookAlike(String text) {
        assertThat(Searched.in(text)).isEmpty();
    }
}
