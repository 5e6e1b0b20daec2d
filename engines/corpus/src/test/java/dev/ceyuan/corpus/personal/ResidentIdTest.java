package dev.ceyuan.corpus.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The numbers are made up; their check digits are right unless a test says otherwise.
class ResidentIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "11010519491231002x",
                "110105 19491231 002X",
                "110105-19491231-002X",
                "１１０１０５１９４９１２３１００２Ｘ",
                "110105　19491231　002X",
                "1101051949123\u200b1002X",
                "810000199408230021",
                "911124198108030024"
            })
    void findsANumberHoweverItIsWritten(String number) {
        assertThat(Searched.in("张三，" + number + "，住北京")).containsExactly("resident-id " + number);
    }

    @Test
    void refusesAWrongCheckDigitEvenWhereAWordSaysWhatItIs() {
        assertThat(Searched.in("身份证号：110105194912310021")).isEmpty();
    }

    @Test
    void refusesADayThatNeverWas() {
        assertThat(Searched.in(checked("11010519490229001") + " " + checked("11010519491301001")))
                .isEmpty();
        assertThat(Searched.in(checked("11010519480229001"))).hasSize(1);
    }

    @Test
    void refusesADayThatNobodyAliveWasBornOn() {
        assertThat(Searched.in("440524188001010014")).isEmpty();
    }

    @Test
    void refusesAProvinceThatIsNone() {
        assertThat(Searched.in(checked("20010519491231002") + "," + checked("00010519491231002")))
                .isEmpty();
    }

    @Test
    void takesACountyThatIsNotInTheTableIfTheProvinceIs() {
        assertThat(Searched.in(checked("11999919491231002"))).hasSize(1);
    }

    @Test
    void takesFifteenDigitsOnlyWithAWordBefore() {
        assertThat(Searched.in("身份证：110105491231002。")).containsExactly("resident-id 110105491231002");
        assertThat(Searched.in("居民身份證號碼 110105491231002")).containsExactly("resident-id 110105491231002");
        assertThat(Searched.in("共有110105491231002条")).isEmpty();
        assertThat(Searched.in("订单号：110105491231002")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A11010519491231002X",
                "11010519491231002XA",
                "0.11010519491231002X",
                "2311010519491231002X",
                "¥110105194912310022",
                "img_11010519491231002X.png"
            })
    void refusesWhatIsPartOfSomethingLonger(String text) {
        assertThat(Searched.in(text)).isEmpty();
    }

    private static String checked(String seventeen) {
        return seventeen + ResidentId.checkDigit(seventeen.toCharArray(), 0);
    }
}
