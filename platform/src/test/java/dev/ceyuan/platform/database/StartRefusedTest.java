package dev.ceyuan.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.database.StartRefused.Kind;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class StartRefusedTest {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @ParameterizedTest
    @EnumSource(Kind.class)
    void saysEachKindInOneLineOfEitherLanguage(Kind kind) {
        var refused = new StartRefused(kind, "value-0", "line\nbreak", "value-2");

        assertThat(refused.message(Locale.CHINESE)).doesNotContain("\n", "{").containsPattern(CHINESE);
        assertThat(refused.message(Locale.ENGLISH)).doesNotContain("\n", "{").doesNotContainPattern(CHINESE);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void showsTheSameValuesInBothLanguages(Kind kind) {
        var refused = new StartRefused(kind, "value-0", "value-1", "value-2");

        assertThat(shown(refused, Locale.CHINESE)).isEqualTo(shown(refused, Locale.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void neverEndsAsASuccess(Kind kind) {
        assertThat(kind.exitCode()).isBetween(64, 78);
    }

    private static List<Integer> shown(StartRefused refused, Locale locale) {
        return IntStream.range(0, 3)
                .filter(i -> refused.message(locale).contains("value-" + i))
                .boxed()
                .toList();
    }
}
