package dev.ceyuan.corpus.refine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.flow.RowChars;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import org.junit.jupiter.api.Test;

class CutTest {
    private static String cut(String text, int... stretches) {
        var chars = RowChars.of(text);
        Cut.apply(chars, IntArrayList.of(stretches));
        return chars.text();
    }

    @Test
    void takesStretchesOut() {
        assertThat(cut("甲\n乙\n丙\n丁", 2, 4, 6, 7)).isEqualTo("甲\n丙");
    }

    @Test
    void takesWhiteSpaceAroundTheRestToo() {
        assertThat(cut("页眉\n\n 正文 \n页脚", 0, 3, 9, 11)).isEqualTo("正文");
    }

    @Test
    void mayLeaveNothing() {
        assertThat(cut("页眉", 0, 2)).isEmpty();
    }
}
