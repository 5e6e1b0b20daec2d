package dev.ceyuan.platform.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.platform.registry.CreditCode.Defect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91110000802100433B", "91230184MA1BUFLT44", "92371000MA3MXH0E3W"})
    void acceptsCodesInUse(String code) {
        assertThat(CreditCode.defectOf(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "9111000080210043, LENGTH",
        "91110000802100433BB, LENGTH",
        "9111000080210O433B, ALPHABET",
        "91110000802I00433B, ALPHABET",
        "91110000802100433b, ALPHABET",
        "０1110000802100433B, ALPHABET",
        "B1110000802100433B, AUTHORITY",
        "94110000802100433B, CATEGORY",
        "Y2110000802100433B, CATEGORY",
        "91990000802100433B, REGION",
        "911A0000802100433B, REGION",
        "91110000802100433C, CHECK",
        "91110000802100343B, CHECK"
    })
    void saysWhichRuleIsBroken(String code, Defect defect) {
        assertThat(CreditCode.defectOf(code)).contains(defect);
    }

    @Test
    void tidiesWhatPeopleWrite() {
        assertThat(CreditCode.tidy(" ９1110000-8021 0043 3b　")).isEqualTo("91110000802100433B");
    }

    @Test
    void knowsThePartThatStaysWithALegalPerson() {
        assertThat(new CreditCode("91110000802100433B").subject()).isEqualTo("802100433");
    }

    @Test
    void isNeverMadeOfAnythingElse() {
        assertThatThrownBy(() -> new CreditCode("91110000802100433C")).isInstanceOf(IllegalArgumentException.class);
    }
}
