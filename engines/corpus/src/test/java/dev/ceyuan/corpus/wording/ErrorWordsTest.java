package dev.ceyuan.corpus.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ErrorWordsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path BUNDLES = Path.of("src/main/resources/dev/ceyuan/corpus");
    private static final Pattern SAID = Pattern.compile("(?:ErrorWords\\.say|new Damaged)\\(\\s*\"([^\"]+)\"");
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+\\.[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final Properties chinese = bundle("errors.properties");
    private final Properties english = bundle("errors_en.properties");

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(chinese.stringPropertyNames())
                .isEqualTo(english.stringPropertyNames())
                .allMatch(key -> KEY.matcher(key).matches());
    }

    @Test
    void saysEveryMessageSomewhereAndNothingElse() {
        var said = sayings().stream().map(Saying::key).collect(Collectors.toSet());

        assertThat(said).isEqualTo(english.stringPropertyNames());
    }

    @Test
    void everyArgumentIsUsedInBothLanguages() {
        assertThat(sayings()).allSatisfy(saying -> {
            var given = IntStream.range(0, saying.arguments()).boxed().collect(Collectors.toSet());
            assertThat(places(chinese, saying.key())).as(saying.toString()).isEqualTo(given);
            assertThat(places(english, saying.key())).as(saying.toString()).isEqualTo(given);
        });
    }

    @Test
    void leavesNoPlaceUnfilledAndNoQuotationMarkDoubled() {
        for (var saying : sayings()) {
            var arguments = IntStream.range(0, saying.arguments())
                    .mapToObj(i -> "argument " + i)
                    .toArray();

            var words = ErrorWords.say(saying.key(), arguments);

            assertThat(words.chinese() + words.english()).doesNotContain("{", "''");
        }
    }

    @Test
    void saysPartsInTheLanguageOfTheWholeAndNumbersAsTheyAre() {
        var words = ErrorWords.say("value.wrong", ErrorWords.say("expected.whole-at-least", 1_000_000), 12_345L);

        assertThat(words.in(Locale.CHINA)).isEqualTo("应为不小于 1000000 的整数，实际为 12345");
        assertThat(words.in(Locale.ENGLISH)).isEqualTo("should be a whole number of at least 1000000 but is 12345");
    }

    /// A place in the sources where a message is said.
    private record Saying(Path file, String key, int arguments) {}

    private static List<Saying> sayings() {
        var sayings = new ArrayList<Saying>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                SAID.matcher(source)
                        .results()
                        .forEach(
                                found -> sayings.add(new Saying(file, found.group(1), arguments(source, found.end()))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sayings;
    }

    /// Commas up to the bracket that closes the call, outside texts and other brackets.
    private static int arguments(String source, int from) {
        var commas = 0;
        var depth = 1;
        var quoted = false;
        for (var i = from; depth > 0; i++) {
            switch (source.charAt(i)) {
                case '"' -> quoted = !quoted;
                case '(' -> depth += quoted ? 0 : 1;
                case ')' -> depth -= quoted ? 0 : 1;
                case ',' -> commas += quoted || depth > 1 ? 0 : 1;
                default -> {}
            }
        }
        return commas;
    }

    private static Set<Integer> places(Properties bundle, String key) {
        return PLACE.matcher(String.valueOf(bundle.getProperty(key)))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .collect(Collectors.toSet());
    }

    private static Properties bundle(String name) {
        var bundle = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLES.resolve(name))) {
            bundle.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bundle;
    }
}
