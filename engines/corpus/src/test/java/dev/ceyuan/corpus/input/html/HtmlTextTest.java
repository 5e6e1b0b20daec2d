package dev.ceyuan.corpus.input.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HtmlTextTest {
    private static final String FIRST = "国务院办公厅近日印发通知，要求各地区各部门认真贯彻落实。";
    private static final String SECOND = "通知指出，近年来人工智能发展迅速，训练语料的质量越来越重要！";

    @Test
    void keepsTitleAndMainTextAndDropsNavigation() {
        var text = HtmlText.of("""
                <html><head><title>关于语料的通知_某某网</title><style>p{}</style></head><body>
                <div id="top"><ul><li><a href="/">首页</a></li><li><a href="/n">新闻中心</a></li></ul></div>
                <table><tr><td width="20%%"><a href="/1">友情链接一</a><br><a href="/2">友情链接二</a></td>
                <td><h1>关于语料的通知</h1><p class="date">2024-05-01 来源：某某网</p>
                <p>%s</p><h2>一、背景</h2><p>%s</p><p>如下：</p><p>%s</p>
                <p>相关阅读：<a href="/3">另一篇很长的文章的标题在这里，读者可以点击。</a></p></td></tr></table>
                <div>版权所有 <a href="/about">关于我们</a> 京ICP备00000000号</div>
                <script>var a = "不是正文，也有句号。不是正文，也有句号。";</script>
                </body></html>
                """.formatted(FIRST, SECOND, FIRST));

        assertThat(text.lines()).containsExactly("关于语料的通知", FIRST, "一、背景", SECOND, "如下：", FIRST);
    }

    @Test
    void takesTheTitleOfThePageWithoutTheNameOfTheSite() {
        assertThat(HtmlText.of("<title>第一章 总则 - 法律网</title><p>%s</p>".formatted(FIRST))
                        .lines())
                .containsExactly("第一章 总则", FIRST);
        assertThat(HtmlText.of("<title>第一章_法律网</title><h1>法律网</h1><nav></nav><p>%s</p>".formatted(FIRST))
                        .lines()
                        .findFirst())
                .contains("第一章");
        assertThat(HtmlText.of("<h1>第一章</h1><p>%s</p>".formatted(FIRST)).lines())
                .containsExactly("第一章", FIRST);
        assertThat(HtmlText.of("<title>_</title><p>%s</p>".formatted(FIRST)).lines())
                .containsExactly("_", FIRST);
    }

    @Test
    void joinsBrokenLinesOfChineseWithoutASpace() {
        var text = HtmlText.of("<p>国务院办公厅近日\n  印发通知，要求各地\nAI\noffice 认真  贯彻落实。</p>");

        assertThat(text).isEqualTo("国务院办公厅近日印发通知，要求各地 AI office 认真 贯彻落实。");
    }

    @Test
    void keepsTheLinesOfAPoemAndOfPreformattedText() {
        assertThat(HtmlText.of("<p>床前明月光，<br>疑是地上霜。<br>举头望明月，<br>低头思故乡。</p>").lines())
                .containsExactly("床前明月光，", "疑是地上霜。", "举头望明月，", "低头思故乡。");
        assertThat(HtmlText.of("<pre>if (a)\n    b();\n</pre><p>%s</p>".formatted(FIRST))
                        .lines())
                .containsExactly(FIRST);
        assertThat(HtmlText.of("<p>%s</p><pre>if (a)\n    b();\n</pre><p>%s</p>".formatted(FIRST, SECOND))
                        .lines())
                .containsExactly(FIRST, "if (a)", "    b();", SECOND);
    }

    @Test
    void putsTheCellsOfARowOfDataOnOneLine() {
        var text = HtmlText.of(
                "<p>%s</p><table><tr><th>年份</th><th>数量</th></tr><tr><td>2023</td><td>17</td></tr></table><p>%s</p>"
                        .formatted(FIRST, SECOND));

        assertThat(text.lines()).containsExactly(FIRST, "年份 数量", "2023 17", SECOND);
    }

    @Test
    void dropsWhatThePageHides() {
        var text = HtmlText.of("""
                <p>%s</p><p style="display: none">%s</p><div hidden>%s</div><nav>%s</nav><div class="a sidebar">%s</div>
                <p>%s</p>""".formatted(FIRST, SECOND, SECOND, SECOND, SECOND, SECOND));

        assertThat(text.lines()).containsExactly(FIRST, SECOND);
    }

    @Test
    void givesAllThatIsNotMostlyLinksIfThereIsNoProse() {
        var text = HtmlText.of("<h3>目录</h3><ul><li>一</li><li><a href=a>二</a></li></ul>");

        assertThat(text.lines()).containsExactly("目录", "一");
    }

    @Test
    void givesNothingForNothing() {
        assertThat(HtmlText.of("")).isEmpty();
        assertThat(HtmlText.of("<html><body><script>x</script></body></html>")).isEmpty();
    }

    @Test
    @Timeout(20)
    void isNotHarmedByDepth() {
        var deep = "<div>".repeat(100_000) + FIRST + "</div>".repeat(100_000);

        assertThat(HtmlText.of(deep)).isEqualTo(FIRST);
        assertThat(HtmlText.of("<table><tr><td>".repeat(20_000) + FIRST)).contains(FIRST);
        assertThat(HtmlText.of("<b><a><p>".repeat(20_000) + FIRST)).isNotNull();
    }
}
