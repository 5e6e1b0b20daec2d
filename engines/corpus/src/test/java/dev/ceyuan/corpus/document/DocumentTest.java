package dev.ceyuan.corpus.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTest {
    private final Document document = new Document();

    @Test
    void isDroppedByTheFirstRuleThatItBreaksAndRemembersEveryMeasure() {
        document.begin("laws", "1", "正文");
        document.enter("quality");

        document.judge("length", 2, Limit.atLeast(1));
        document.judge("han-share", Share.of(1, 4), new Limit(300_000, Share.ONE));
        document.judge("digit-share", 900_000, Limit.atMost(300_000));

        assertThat(document.drop()).isEqualTo(new Drop("quality.han-share", 250_000, 300_000));
        assertThat(document.measures())
                .containsEntry("quality.length", 2L)
                .containsEntry("quality.han-share", 250_000L)
                .containsEntry("quality.digit-share", 900_000L);
    }

    @Test
    void saysWhereSomethingWasInTheTextThatWasReadWhateverWasChangedBefore() {
        document.begin("laws", "1", "𠀀一行\n\n\n电话 13800138000。");
        document.enter("normalise");
        document.edit(List.of(new Edit(4, 7, "\n"))); // three line ends become one
        document.enter("personal-data");
        var at = document.text().indexOf("138");

        document.found("mobile", at, at + 11);

        assertThat(document.spans()).containsExactly(new Span("personal-data.mobile", 9, 20));
    }

    @Test
    void whatStandsForAStretchIsWhereTheStretchWas() {
        document.begin("laws", "1", "abcdef");
        document.edit(List.of(new Edit(1, 3, "XYZ")));
        document.edit(List.of(new Edit(0, 0, ">"))); // >aXYZdef

        document.found("inside", 3, 4);
        document.found("after", 5, 6);

        assertThat(document.spans()).containsExactly(new Span("inside", 1, 3), new Span("after", 3, 4));
    }

    @Test
    void forgetsTheDocumentBefore() {
        document.begin("laws", "1", "旧");
        document.enter("quality");
        document.judge("length", 0, Limit.atLeast(1));
        document.tag("script", "hans");
        document.found("x", 0, 1);

        document.begin("news", "2", "新");

        assertThat(document.isDropped()).isFalse();
        assertThat(document.measures()).isEmpty();
        assertThat(document.tags()).isEmpty();
        assertThat(document.spans()).isEmpty();
        assertThat(document.chars()[0]).isEqualTo('新');
    }

    @Test
    void refusesEditsThatAreOutOfOrder() {
        document.begin("laws", "1", "abc");

        assertThatThrownBy(() -> document.edit(List.of(new Edit(1, 2, ""), new Edit(0, 1, ""))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Out of order");
    }
}
