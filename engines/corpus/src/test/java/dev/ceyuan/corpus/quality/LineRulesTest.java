package dev.ceyuan.corpus.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.document.Document;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineRulesTest {
    private static final String BEFORE = "　这是正文的第一段，说的是一件事情，而且说得比较长，好让它比一行版权声明长得多。\n";
    private static final String BEHIND = "这是正文的第二段，说的是另一件事情。\n";

    private static Document cleaned(String text) {
        return Recipes.apply("lines", Map.of(), text);
    }

    private static Document around(String line) {
        return cleaned(BEFORE + line + "\n" + BEHIND);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "navigation!首页 > 新闻中心 > 国内新闻",
                "navigation!首页 | 关于我们 | 产品中心 | 联系我们",
                "navigation!首页  新闻  论坛  登录  注册",
                "navigation!上一篇：关于开展检查的通知",
                "navigation!↑ 返回顶部",
                "navigation![返回首页]",
                "navigation!当前位置：政策法规",
                "navigation!Back to Top",
                "share-buttons!分享到：微信 微博 QQ空间",
                "share-buttons!扫码关注我们的公众号",
                "share-buttons!微信扫一扫",
                "copyright!Copyright © 2010-2024 某某公司 All Rights Reserved",
                "copyright!版权所有：某某市人民政府办公室",
                "copyright!责任编辑：张三",
                "record-number!京ICP备12345678号-1",
                "record-number!京公网安备 11010102000001号",
                "page-number!- 12 -",
                "page-number!第 3 页 共 10 页",
                "page-number!Page 3 of 10",
                "page-number!17",
                "no-letters!2024-01-02 12:33",
                "no-letters!★★★★★★★★",
                "no-letters![1] [2] [3] [4]"
            })
    void removesLinesThatAreNoText(String rule, String line) {
        var document = around(line);

        assertThat(document.text()).isEqualTo(BEFORE + BEHIND);
        assertThat(document.measures()).containsEntry("lines." + rule, 1L);
        assertThat(document.isDropped()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "点击页面底部的“返回顶部”按钮，就可以回到文章开头的地方。",
                "作品的版权所有者可以要求停止侵害。",
                "# 登录",
                "* 分享",
                "## 版权所有者的权利",
                "| 首页 | 登录 | 注册 |",
                "| 12 | 3456 | 789 |",
                "|:-----|:----:|-----:|",
                "--------------------",
                "1 + 2 + 3 + 4 = 10",
                "- `[1,2,3] < [1,2,5]`",
                "**12345**",
                "- 6.1.0-20",
                "-   页脚元素 （例如版权所有）",
                "|版权所有|© 2013 某某公司|",
                "2. \"\\0\\0\\0\\0\"",
                "});",
                "}}}}}}}}",
                "□□□□□，□□□□□。",
                "……",
                "一二三",
                "网站应当依法取得 ICP 备案后方可提供服务。",
                "第 3 页的图说明了这一点",
                "2024年1月2日"
            })
    void keepsLinesThatAre(String line) {
        assertThat(around(line).text()).isEqualTo(BEFORE + line + "\n" + BEHIND);
    }

    @Test
    void keepsNumbersThatAreCellsOfATable() {
        var table = "姓名\n年龄\n张三\n17\n李四\n18\n";

        assertThat(cleaned(BEFORE + table + BEHIND).text()).isEqualTo(BEFORE + table + BEHIND);
    }

    @Test
    void leavesCodeAlone() {
        var code = """
                ```
                # Copyright (c) 2024 Someone. All rights reserved.
                2024-01-02 12:33:01
                12
                ```

                    1.5, 2.5, 3.5, 4.5
                    # Copyright (c) 2024

                """;

        assertThat(cleaned(BEFORE + BEHIND + code + BEFORE + BEHIND).text())
                .isEqualTo(BEFORE + BEHIND + code + BEFORE + BEHIND);
    }

    @Test
    void removesFrontMatter() {
        var yaml = "---\ntitle: 标题\nms.date: 11/04/2016\nms:assetid: 482b\nlist:\n- VB\n- C++\n\n# note\n---\n";

        var document = cleaned(yaml + BEFORE + BEHIND);

        assertThat(document.text()).isEqualTo(BEFORE + BEHIND);
        assertThat(document.measures())
                .containsEntry("lines.front-matter", 10L)
                .containsEntry("lines.removed-share", 0L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"---\n这一段前面只有一条线。\n---\n", "---\ntitle: 没有结尾\n", "---\n---\n", "正文。\n---\ntitle: 不在开头\n---\n"})
    void takesNoRulesForFrontMatter(String text) {
        assertThat(cleaned(text + BEHIND).text()).isEqualTo(text + BEHIND);
    }

    @Test
    void rulesCanBeSwitchedOff() {
        var text = BEFORE + "版权所有\n" + BEHIND;

        assertThat(Recipes.apply("lines", Map.of("copyright", false), text).text())
                .isEqualTo(text);
    }

    @Test
    void dropsAPageOfWhichMostWasNoText() {
        var document = cleaned("首页 > 新闻\n上一篇：关于开展检查的通知\n版权所有：某某市人民政府\n一句话。\n");

        assertThat(Objects.requireNonNull(document.drop()).rule()).isEqualTo("lines.removed-share");
        assertThat(Objects.requireNonNull(document.drop()).threshold()).isEqualTo(500_000);
    }

    @Test
    void removesLinesInARowAndAtTheEndsOfAText() {
        assertThat(cleaned("版权所有\n" + BEFORE + "版权所有\n京ICP备12345678号\n" + BEHIND + "- 1 -")
                        .text())
                .isEqualTo(BEFORE + BEHIND);
    }
}
