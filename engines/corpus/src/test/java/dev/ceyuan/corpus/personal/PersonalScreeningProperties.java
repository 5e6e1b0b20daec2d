package dev.ceyuan.corpus.personal;

import static dev.ceyuan.corpus.personal.Screened.screened;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Screens made-up texts: orderly ones, and soups in which pieces of numbers, words and signs stand together
/// by chance.
class PersonalScreeningProperties {
    private static final List<String> KINDS =
            Arrays.stream(PersonalKind.values()).map(PersonalKind::written).toList();
    private static final Map<String, Object> ALL = Map.of("kinds", KINDS);
    private static final Map<String, Object> NAMED = Map.of("kinds", KINDS, "key-file", "release.key");
    private static final Pattern NAME = Pattern.compile(":([a-z]{12})>");

    static LongStream seeds() {
        return LongStream.range(0, 1000);
    }

    private static String text(long seed) {
        var random = random(seed);
        return seed % 3 == 0 ? PlantedText.of(random, 1).text() : Soup.of(random);
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void findingsFollowEachOtherWithoutOverlapping(long seed) {
        var text = text(seed);
        var stretches = new Search().in(text.toCharArray(), text.length());

        assertThat(IntStream.range(0, stretches.size())).allSatisfy(i -> {
            assertThat(stretches.start(i)).isLessThan(stretches.end(i));
            assertThat(stretches.end(i)).isLessThanOrEqualTo(text.length());
            assertThat(stretches.start(i)).isGreaterThanOrEqualTo(i == 0 ? 0 : stretches.end(i - 1));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void replacingTwiceChangesNothingMore(long seed) {
        var once = screened(text(seed), ALL).text();
        var named = screened(text(seed), NAMED).text();

        assertThat(screened(once, ALL).text()).isEqualTo(once);
        assertThat(screened(once, NAMED).text()).isEqualTo(once);
        assertThat(screened(named, NAMED).text()).isEqualTo(named);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingThatIsKeptShowsAValue(long seed) {
        var planted = PlantedText.of(random(seed), 1);
        var document = screened(planted.text(), ALL);

        var kept = "%s %s %s %s %s"
                .formatted(document.spans(), document.measures(), document.tags(), document.drop(), document);
        assertThat(document.spans()).isNotEmpty();
        for (var place : planted.places()) {
            assertThat(kept).doesNotContain(place.plant().written());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equalValuesInDifferentWritingsGetTheSameName(long seed) {
        var writing = new Writing(random(seed));
        var digits = "138" + writing.digits(8);
        var mobile = "%s，＋８６－%s，%s"
                .formatted(
                        digits,
                        digits,
                        String.join(" ", digits.substring(0, 3), digits.substring(3, 7), digits.substring(7)));
        var local = "6" + writing.digits(7);
        var landline = "010-%s，(010)%s，+86-10-%s".formatted(local, local, local);
        var old = "110105%d0101%s".formatted(10 + seed % 80, writing.digits(3));
        var longer = old.substring(0, 6) + "19" + old.substring(6);
        var id = longer + ResidentId.checkDigit(longer.toCharArray(), 0);
        var ids = "身份证%s，%s，%s".formatted(old, id, id.replaceAll("^(.{6})(.{8})", "$1 $2 "));
        var mails = "Zhang.San%d@QQ.com，zhang.san%d@qq.com，zhang.san%d＠ｑｑ．ｃｏｍ".formatted(seed, seed, seed);
        var plates = "京A%s，京Ａ·%s，京a-%s".formatted(local.substring(0, 5), local.substring(0, 5), local.substring(0, 5));

        for (var text : List.of(mobile, landline, ids, mails, plates)) {
            assertThat(names(text, Screened.KEY)).as(text).hasSize(3);
            assertThat(names(text, Screened.KEY).stream().distinct()).as(text).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void namesOfDifferentValuesKindsAndKeysDiffer(long seed) {
        var number = "138" + new Writing(random(seed)).digits(8);
        var other = ("key " + seed + " of another release, long enough").getBytes(StandardCharsets.UTF_8);

        var text = number + "，139" + number.substring(3) + "，微信：" + number.substring(0, 10) + "，QQ："
                + number.substring(0, 10);
        assertThat(names(text, Screened.KEY)).doesNotHaveDuplicates().hasSize(4);
        assertThat(names(text, other)).doesNotContainAnyElementsOf(names(text, Screened.KEY));
    }

    private static List<String> names(String text, byte[] key) {
        var named = screened(text, NAMED, key).text();
        return NAME.matcher(named).results().map(result -> result.group(1)).toList();
    }
}
