package dev.ceyuan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTextTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(Locale.ROOT));
    }

    @Test
    void everyMessageBelongsToAKind() {
        Stream<String> cells =
                Stream.of(CellProblem.Kind.values()).map(kind -> problem(kind).messageKey());
        Stream<String> files =
                Stream.of(TableRefused.Kind.values()).map(kind -> refused(kind).messageKey());

        List<String> messages = keys(Locale.ROOT).stream()
                .filter(key -> !key.startsWith("frame.") && !key.startsWith("place."))
                .toList();

        assertThat(Stream.concat(cells, files)).containsExactlyInAnyOrderElementsOf(messages);
    }

    @ParameterizedTest
    @EnumSource(CellProblem.Kind.class)
    void namesSheetRowColumnAndWhatWasExpected(CellProblem.Kind kind) {
        for (Locale locale : LOCALES) {
            String text = ProblemText.render(problem(kind), locale);

            assertThat(text).contains("榜单", "1234", "AB", "预算（万元）", "八十").doesNotContain("{", "}");
            boolean takesArguments = ResourceBundle.getBundle("dev.ceyuan.tables.messages", locale)
                    .getString(problem(kind).messageKey())
                    .contains("{0}");
            assertThat(text.contains("80万元") || !takesArguments).as(text).isTrue();
        }
        assertThat(ProblemText.render(problem(kind), Locale.ENGLISH)
                        .replaceAll("元|万元|亿元|榜单|预算（万元）|八十|80万元", "")
                        .replace("万", "")
                        .replace("亿", ""))
                .doesNotContainPattern(CHINESE);
    }

    @ParameterizedTest
    @EnumSource(TableRefused.Kind.class)
    void namesTheFileAndThePlaceOfARefusal(TableRefused.Kind kind) {
        for (Locale locale : LOCALES) {
            assertThat(ProblemText.render(refused(kind), locale))
                    .contains("f.xlsx", "榜单", "1234", "AB", "xl/x.xml")
                    .doesNotContain("{", "}");
        }
    }

    @Test
    void fallsBackToChineseAndNotToTheLanguageOfTheMachine() {
        assertThat(ProblemText.render(problem(CellProblem.Kind.DATE), Locale.FRENCH))
                .contains("应为日期");
    }

    private static CellProblem problem(CellProblem.Kind kind) {
        return new CellProblem(kind, new CellPlace("榜单", 1_234, 28), "预算（万元）", "八十", List.of("80万元", "90万元"));
    }

    private static TableRefused refused(TableRefused.Kind kind) {
        return Refuse.file("f.xlsx")
                .part("xl/x.xml")
                .sheet("榜单")
                .at(1_234, 28)
                .expected("10")
                .found("20")
                .because(kind);
    }

    private static TreeSet<String> keys(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "dev.ceyuan.tables.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        TreeSet<String> keys = new TreeSet<>();
        if (locale.equals(Locale.ROOT)) {
            bundle.getKeys().asIterator().forEachRemaining(keys::add);
            return keys;
        }
        bundle.keySet().stream().filter(key -> own(locale).contains(key)).forEach(keys::add);
        return keys;
    }

    private static java.util.Set<String> own(Locale locale) {
        java.util.Properties properties = new java.util.Properties();
        try (var reader = new java.io.InputStreamReader(
                java.util.Objects.requireNonNull(
                        ProblemText.class.getResourceAsStream("messages_" + locale.getLanguage() + ".properties")),
                java.nio.charset.StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties.stringPropertyNames();
    }
}
