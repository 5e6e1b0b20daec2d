package dev.ceyuan.corpus.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The codes are those of large companies, from their own annual reports.
class CreditCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "9144030071526726XG",
                "91330100799655058B",
                "91110000802100433B",
                "９１４４０３００７１５２６７２６ＸＧ",
                "91440300 71526726XG",
                "9144 0300 7152 6726 XG",
                "91-440300-71526726X-G"
            })
    void findsACodeHoweverItIsWritten(String code) {
        assertThat(Searched.in("甲方（" + code + "）")).containsExactly("credit-code " + code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9144030071526726XA",
                "9944030071526726XG",
                "9100030071526726XG",
                "91440300715267I6XG",
                "X9144030071526726XG",
                "9144030071526726XG1"
            })
    void takesNoLookAlike(String text) {
        assertThat(Searched.in("信用代码：" + text)).isEmpty();
    }

    @Test
    void needsAWordWhereTheSubjectHasNoCheckCharacterOfItsOwn() {
        var code = "91110108000000000";
        var whole = code + check(code);

        assertThat(CreditCode.hasCheckedSubject(whole.toCharArray(), 8)).isTrue();
        assertThat(Searched.in("共 " + whole)).hasSize(1);

        var other = "91110108000000001";
        var unchecked = other + check(other);
        assertThat(Searched.in("共 " + unchecked)).isEmpty();
        assertThat(Searched.in("统一社会信用代码 " + unchecked)).hasSize(1);
    }

    private static char check(String seventeen) {
        return "0123456789ABCDEFGHJKLMNPQRTUWXY"
                .chars()
                .mapToObj(c -> (char) c)
                .filter(c -> CreditCode.isChecked((seventeen + c).toCharArray(), 0))
                .findFirst()
                .orElseThrow();
    }
}
