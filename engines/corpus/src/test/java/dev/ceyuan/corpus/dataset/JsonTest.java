package dev.ceyuan.corpus.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.corpus.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void escapesAsTheExampleOfTheCanonicalForm() {
        // RFC 8785, section 3.2.2.2
        var text = "\u20ac$\u000f\nA'B\"\\\\\"/";

        assertThat(canonical(text)).isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @Test
    void sortsTheMembersByUtf16() {
        // RFC 8785, section 3.2.3
        var map = Map.of("\u20ac", 1L, "\r", 2L, "\ufb33", 3L, "1", 4L, "\ud83d\ude00", 5L, "\u0080", 6L, "\u00f6", 7L);

        assertThat(canonical(map)).isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
    }

    @Test
    void writesForPeopleWhatItReadsAgain() throws Damaged {
        var pretty = Json.pretty(Map.of("a", List.of(1L, Map.of("b", true), List.of(), Map.of())));

        assertThat(pretty).contains("\n    1,\n").endsWith("}\n");
        assertThat(read(pretty).list("a")).isEqualTo(List.of(1L, Map.of("b", true), List.of(), Map.of()));
    }

    @Test
    void readsEveryEscape() throws Damaged {
        assertThat(read("{\"a\":\"\\u4e2d\\ud840\\udc00\\/\\b\\f\\n\\r\\t\\\"\\\\ \\u0000\"}")
                        .text("a"))
                .isEqualTo("中𠀀/\b\f\n\r\t\"\\ \u0000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\"}",
                "{\"a\":1,}",
                "{\"a\":01}",
                "{\"a\":1.5}",
                "{\"a\":1e3}",
                "{\"a\":-0}",
                "{\"a\":99999999999999999999}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12g4\"}",
                "{\"a\":\"\n\"}",
                "{\"a\":tru}",
                "{\"a\":[1 2]}",
                "{} {}",
                "[]",
                "{\"a\":[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]}"
            })
    void refusesWhatIsNoJsonOfOurs(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(Damaged.class);
    }

    @Test
    void refusesWhatIsNoUtf8() {
        var bytes = "{\"a\":\"?\"}".getBytes(StandardCharsets.UTF_8);
        bytes[6] = (byte) 0xff;

        assertThatThrownBy(() -> JsonInput.object(bytes, 0, bytes.length)).hasMessageContaining("UTF-8");
    }

    @Test
    void refusesMembersThatAreMissingOfAnotherTypeOrUnknown() {
        assertThatThrownBy(() -> read("{}").text("a")).hasMessageContaining("\"a\" is missing");
        assertThatThrownBy(() -> read("{\"a\":1}").text("a")).hasMessageContaining("\"a\" should be a String");
        assertThatThrownBy(() -> read("{\"a\":1}").finish()).hasMessageContaining("nobody knows [a]");
    }

    private static JsonFields read(String json) throws Damaged {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        return JsonInput.object(bytes, 0, bytes.length);
    }

    private static String canonical(Object value) {
        return new String(CanonicalJson.of(value), StandardCharsets.UTF_8);
    }
}
