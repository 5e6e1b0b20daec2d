package dev.ceyuan.corpus.personal;

import static dev.ceyuan.corpus.personal.Screened.screened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.document.Drop;
import dev.ceyuan.corpus.document.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PersonalScreeningTest {
    private static final String PROSE = "会议讨论了下一阶段的工作安排，各地应当结合实际认真贯彻执行。".repeat(4);
    private static final String TEXT = PROSE + "联系人的手机是138-0013-8000，邮箱 a@b.cn。";

    @Test
    void putsTokensInPlaceOfWhatItFinds() {
        var document = screened(TEXT, Map.of());

        assertThat(document.text()).isEqualTo(PROSE + "联系人的手机是<手机号>，邮箱 <邮箱>。");
        assertThat(document.isDropped()).isFalse();
        assertThat(document.measures()).containsEntry("personal-data.findings", 2L);
    }

    @Test
    void saysWhereItWasInTheTextThatWasRead() {
        var document = screened("𠀀" + TEXT, Map.of("action", "report"));

        var mobile = 1 + PROSE.length() + 7;
        assertThat(document.spans())
                .containsExactly(
                        new Span("personal-data.mobile", mobile, mobile + 13),
                        new Span("personal-data.email", mobile + 17, mobile + 23));
        assertThat(document.text()).isEqualTo("𠀀" + TEXT);
    }

    @Test
    void removesWhatItFinds() {
        assertThat(screened(TEXT, Map.of("action", "remove")).text()).isEqualTo(PROSE + "联系人的手机是，邮箱 。");
    }

    @Test
    void givesNamesByWhichEqualValuesMeetWhereTheRecipeNamesAKey() {
        var text = screened(PROSE + "13800138000，+86 138 0013 8000，13900139000", Map.of("key-file", "release.key"))
                .text();

        assertThat(text).matches("(?s).*<手机号:([a-z]{12})>，<手机号:\\1>，<手机号:(?!\\1)[a-z]{12}>");
    }

    @Test
    void findsOnlyTheKindsThatTheRecipeChooses() {
        var recipe = Map.of("kinds", List.of("email", "credit-code"));

        assertThat(screened(TEXT + "9144030071526726XG", recipe).text())
                .isEqualTo(PROSE + "联系人的手机是138-0013-8000，邮箱 <邮箱>。<统一社会信用代码>");
    }

    @Test
    void leavesTheCodesOfFirmsUnlessTheRecipeChoosesThem() {
        assertThat(screened("9144030071526726XG", Map.of()).text()).isEqualTo("9144030071526726XG");
    }

    @Test
    void dropsADocumentWithTooManyFindingsAndLeavesNoneInIt() {
        var document = screened(PROSE.repeat(3) + "13800138000，13900139000", Map.of("max-findings", 1));

        assertThat(document.drop()).isEqualTo(new Drop("personal-data.findings", 2, 1));
        assertThat(document.text()).endsWith("<手机号>，<手机号>");
    }

    @Test
    void dropsADocumentThatIsPersonalDataForTheMostPart() {
        var document = screened("手机：13800138000", Map.of("max-share", 0.5));

        assertThat(document.drop()).isEqualTo(new Drop("personal-data.share", 785_714, 500_000));
    }

    @Test
    void refusesAKeyThatIsTooShortWithoutShowingIt() {
        var key = "secret-of-few-bytes".getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> screened(TEXT, Map.of("key-file", "release.key"), key))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("key-file")
                .hasMessageContaining("at least 32 bytes")
                .hasMessageNotContaining("secret");
    }

    @Test
    void refusesKindsAndActionsThatItDoesNotKnow() {
        assertThatThrownBy(() -> screened(TEXT, Map.of("kinds", List.of("shoe-size"))))
                .isInstanceOf(CorpusException.class)
                .hasMessageContaining("shoe-size")
                .hasMessageContaining("resident-id");
        assertThatThrownBy(() -> screened(TEXT, Map.of("kinds", List.of()))).isInstanceOf(CorpusException.class);
        assertThatThrownBy(() -> screened(TEXT, Map.of("action", "hide"))).isInstanceOf(CorpusException.class);
        assertThatThrownBy(() -> screened(TEXT, Map.of("salt", "x"))).isInstanceOf(CorpusException.class);
    }
}
