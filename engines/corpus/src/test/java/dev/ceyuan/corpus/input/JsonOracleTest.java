package dev.ceyuan.corpus.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds our scanner to Jackson, and to the decoder of the JDK for what is UTF-8.
class JsonOracleTest {
    private static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();
    private static final int LINES = 40;
    private static final String LETTERS = "a\"\\/{}[]:,语料，。𠀀é\n\t\u0001 ";

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsWhatJacksonReads(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var line = new JsonLine(InputOptions.defaults());
        for (var i = 0; i < LINES; i++) {
            var bytes = object(random, 3).getBytes(StandardCharsets.UTF_8);
            if (random.nextBoolean()) {
                bytes = mutated(random, bytes);
            }
            var expected = expected(bytes);

            var found = found(line, bytes);

            assertThat(found)
                    .as("seed %d: %s", seed, new String(bytes, StandardCharsets.UTF_8))
                    .isEqualTo(expected);
        }
    }

    private static @Nullable String found(JsonLine line, byte[] bytes) {
        try {
            line.read(bytes, 0, bytes.length);
            return line.id() + "|" + line.text();
        } catch (Unreadable e) {
            assertThat(e.at()).isBetween(0L, (long) bytes.length);
            return null;
        }
    }

    private static @Nullable String expected(byte[] bytes) {
        try {
            var text = StrictText.of(TextEncoding.UTF_8, bytes, 0, bytes.length);
            var tree = JACKSON.readTree(text);
            return tree.isObject() ? fields(tree) : null;
        } catch (JacksonException | Unreadable e) {
            return null;
        }
    }

    private static @Nullable String fields(JsonNode tree) {
        var text = tree.get("text");
        var id = tree.get("id");
        if (text == null || !text.isString() || hasLoneSurrogate(text.stringValue())) {
            return null;
        }
        if (id == null || id.isNull()) {
            return "|" + text.stringValue();
        }
        var isRight = id.isNumber() || (id.isString() && !hasLoneSurrogate(id.stringValue()));
        return isRight ? (id.isString() ? id.stringValue() : id.toString()) + "|" + text.stringValue() : null;
    }

    private static boolean hasLoneSurrogate(String text) {
        return !StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static byte[] mutated(RandomGenerator random, byte[] bytes) {
        var changed = bytes.clone();
        var at = random.nextInt(changed.length);
        switch (random.nextInt(3)) {
            case 0 -> changed[at] = (byte) random.nextInt(256);
            case 1 -> changed[at] = "\"\\{}[]:,0-.eE+ntf \t".getBytes(StandardCharsets.US_ASCII)[random.nextInt(19)];
            default -> {
                return Arrays.copyOf(changed, at);
            }
        }
        return changed;
    }

    private static String object(RandomGenerator random, int depth) {
        var names = new String[] {"text", "id", "x", "te", "texts", "语"};
        var object = new StringBuilder("{");
        var last = random.nextInt(names.length + 1);
        for (var i = 0; i < last; i++) {
            var value = i < 2 ? string(random) : value(random, depth - 1);
            object.append(i == 0 ? "" : ",").append(blank(random));
            object.append('"')
                    .append(names[i])
                    .append('"')
                    .append(blank(random))
                    .append(':');
            object.append(i == 1 && random.nextBoolean() ? "17" : value).append(blank(random));
        }
        return object.append('}').append(blank(random)).toString();
    }

    private static String value(RandomGenerator random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 6)) {
            case 0 -> "null";
            case 1 -> "true";
            case 2 -> "false";
            case 3 -> Long.toString(random.nextLong(-1000, 1000));
            case 4 -> "-0.5E+7";
            case 5 -> string(random);
            case 6 -> object(random, depth);
            default -> "[" + value(random, depth - 1) + "," + blank(random) + value(random, depth - 1) + "]";
        };
    }

    private static String string(RandomGenerator random) {
        var string = new StringBuilder("\"");
        var length = random.nextInt(12);
        for (var i = 0; i < length; i++) {
            var from = random.nextInt(LETTERS.length());
            var point = LETTERS.codePointAt(from);
            if (point < ' ' || point == '"' || point == '\\' || random.nextInt(4) == 0) {
                for (var unit : Character.toChars(point)) {
                    string.append(escaped(random, unit));
                }
            } else if (!Character.isSurrogate((char) point)) {
                string.appendCodePoint(point);
            }
        }
        return string.append('"').toString();
    }

    private static String escaped(RandomGenerator random, char unit) {
        var named = "\"\\/\n\t".indexOf(unit);
        if (named >= 0 && random.nextBoolean()) {
            return "\\" + "\"\\/nt".charAt(named);
        }
        return (random.nextBoolean() ? "\\u%04x" : "\\u%04X").formatted((int) unit);
    }

    private static String blank(RandomGenerator random) {
        return random.nextInt(4) == 0 ? " \t\r".substring(random.nextInt(3)) : "";
    }
}
