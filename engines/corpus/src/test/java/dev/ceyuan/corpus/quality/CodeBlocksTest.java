package dev.ceyuan.corpus.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeBlocksTest {
    /// One letter for each line: blank, prose, rule, code, front matter.
    private static String kinds(String text) {
        var lines = new LineTable();
        lines.read(text.toCharArray(), text.length());
        return IntStream.range(0, lines.size())
                .mapToObj(line -> lines.kind(line).name().substring(0, 1))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource({
        "'文\n```\na\n```\n文', PCCCP",
        "'文\n~~~ java\na\n\nb\n~~~~\n文', PCCCCCP",
        "'- 项\n    ```js\n    x\n    ```\n文', PCCCP",
        "'> 引\n> ```\n> x\n> ```\n文', PCCCP",
        "'文\n````\n```\nx\n````\n文', PCCCCP",
        "'文\n```\n没有结尾', PPP",
        "'文\n```\n~~~\nx\n~~~', PPCCC",
        "'行内 ```x``` 代码\n文\n```', PPP",
        "'文\n    int a;\n\tint b;\n    中文说明\n文', PCCPP",
        "'    only\n    indented', PP",
        "'标题\n====\n|---|:--|\n文\n\n', PRRPBB"
    })
    void tellsCodeFromText(String text, String kinds) {
        assertThat(kinds(text)).isEqualTo(kinds);
    }

    @Test
    void looksForTheEndOfAFenceOnlyOnce() {
        var text = "```\n~~~\n".repeat(50_000) + "完";

        assertThat(kinds("```\n".repeat(99_999))).startsWith("CCCC").endsWith("PB");
        assertThat(kinds(text)).endsWith("P");
        assertThat(kinds("`````\n````x\n```y\n".repeat(30_000))).isNotEmpty();
    }
}
