package dev.ceyuan.corpus.contamination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.contamination.JsonLine.Literal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLineTest {
    @Test
    void readsTextsListsObjectsAndLiterals() throws JsonLine.NotJson {
        var line = """
                {"a": "\\u4e2d\\ud83d\\ude00\\n\\"\\/", "b": [1, -2.5e3, [], {}], "c": {"d": true, "e": null}}""";

        assertThat((Object) JsonLine.object(line))
                .isEqualTo(Map.of(
                        "a", "中😀\n\"/",
                        "b", List.of(new Literal("1"), new Literal("-2.5e3"), List.of(), Map.of()),
                        "c", Map.of("d", new Literal("true"), "e", new Literal("null"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "{",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{\"a\":1}x",
                "{a:1}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"",
                "{\"a\":\"\u0001\"}",
                "{\"a\":[1,]}",
                "{\"a\":[1 2]}",
                "{\"a\":tru}"
            })
    void refusesWhatIsNoObject(String line) {
        assertThatThrownBy(() -> JsonLine.object(line)).isInstanceOf(JsonLine.NotJson.class);
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        var deep = "{\"a\":" + "[".repeat(100_000);

        assertThatThrownBy(() -> JsonLine.object(deep))
                .isInstanceOf(JsonLine.NotJson.class)
                .hasMessageContaining("deeper than 64");
    }
}
