package dev.ceyuan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagerTest {
    private static final Location NEEDS = Location.of("/needs", "q=a&page=2");

    @Test
    void theLastPageMayBeShort() {
        var pager = new Pager(3, 20, 45, NEEDS);

        assertThat(pager.pages()).isEqualTo(3);
        assertThat(pager.first()).isEqualTo(41);
        assertThat(pager.last()).isEqualTo(45);
    }

    @Test
    void anEmptyListHasOnePageAndNoFirstRow() {
        var pager = new Pager(1, 20, 0, NEEDS);

        assertThat(pager.pages()).isEqualTo(1);
        assertThat(pager.first()).isZero();
        assertThat(pager.last()).isZero();
    }

    @Test
    void otherPagesKeepTheRestOfTheAddress() {
        assertThat(new Pager(2, 20, 45, NEEDS).href(3)).isEqualTo("/needs?q=a&page=3");
    }
}
