package dev.ceyuan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocationTest {

    @Test
    void forgetsTheLanguageSoThatSwitchingTwiceDoesNotPileUp() {
        var location = Location.of("/needs", "q=%E7%AE%97%E5%8A%9B&lang=en");

        assertThat(location.with("lang", "zh-CN")).isEqualTo("/needs?q=%E7%AE%97%E5%8A%9B&lang=zh-CN");
    }

    @Test
    void encodesWhatItAdds() {
        assertThat(Location.of("/needs", null).with("q", "a&b=政务")).isEqualTo("/needs?q=a%26b%3D%E6%94%BF%E5%8A%A1");
    }

    @Test
    void removesEveryOccurrenceOfAParameterAndNoOther() {
        var location = Location.of("/needs", "page=2&pages=3&page=4");

        assertThat(location.without("page").href()).isEqualTo("/needs?pages=3");
    }

    @Test
    void hasNoQuestionMarkWithoutAQuery() {
        assertThat(Location.of("/needs", "lang=en").href()).isEqualTo("/needs");
    }
}
