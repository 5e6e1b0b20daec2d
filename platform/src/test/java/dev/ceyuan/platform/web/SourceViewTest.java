package dev.ceyuan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceViewTest {

    @Test
    void linksAWebAddress() {
        assertThat(SourceView.of("公告", "https://kw.beijing.gov.cn/zwgk/t1.html", null)
                        .link())
                .isEqualTo("https://kw.beijing.gov.cn/zwgk/t1.html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "m.gkzhan.com/news", "https://a.cn/\"onclick", ""})
    void showsAnythingElseAsTextOnly(String address) {
        assertThat(SourceView.of("公告", address, null).link()).isNull();
    }
}
