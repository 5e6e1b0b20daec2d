package dev.ceyuan.corpus.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.corpus.document.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Counts texts again, slowly: by code points, maps and regular expressions.
class CharStatisticsOracleTest {
    private static final Pattern WORD = Pattern.compile("[!-~]+");

    private final Reading reading = new Reading();

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsWhatASlowCounterCounts(long seed) {
        var text = new RandomTexts(seed).text(200);
        var statistics = read(text);
        var prose = prose(text);
        var visible = prose.stream()
                .flatMap(line -> line.codePoints().boxed())
                .filter(c -> c > 0xffff || !LineTable.isWhite((char) c.intValue()))
                .toList();
        var counts = visible.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(statistics.length()).isEqualTo(visible.size());
        assertThat(statistics.distinct()).isEqualTo(counts.size());
        counts.forEach(
                (codePoint, count) -> assertThat(statistics.countOf(codePoint)).isEqualTo(count.intValue()));
        assertThat(statistics.countOf(0x10ffff)).isZero();
        for (var each : CharClass.values()) {
            assertThat(statistics.count(each))
                    .isEqualTo(visible.stream()
                            .filter(c -> CharClass.of(c) == each)
                            .count());
        }
        assertThat(statistics.latinWords()).isEqualTo(words(prose));
        assertThat(numbered(statistics)).isEqualTo(firstSeen(visible));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void linesAddUpToTheText(long seed) {
        var text = new RandomTexts(seed).text(200);
        var statistics = read(text);
        var lines = reading.lines();
        var sum = 0;
        var rebuilt = new StringBuilder();
        for (var line = 0; line < lines.size(); line++) {
            sum += statistics.lineLength(line);
            rebuilt.append(text, lines.start(line), Math.min(text.length(), lines.next(line)));
            assertThat(lines.at(lines.start(line))).isEqualTo(line);
        }

        assertThat(sum).isEqualTo(statistics.length());
        assertThat(rebuilt).hasToString(text);
    }

    private CharStatistics read(String text) {
        return reading.of(new Document().begin("test", "1", text)).statistics();
    }

    /// The kinds of lines have a test of their own.
    private List<String> prose(String text) {
        var all = text.split("\n", -1);
        var prose = new ArrayList<String>();
        for (var line = 0; line < all.length; line++) {
            if (reading.lines().isProse(line)) {
                prose.add(all[line]);
            }
        }
        return prose;
    }

    private static long words(List<String> prose) {
        return prose.stream()
                .flatMap(line -> WORD.matcher(line).results())
                .filter(word -> word.group().matches(".*[A-Za-z].*"))
                .count();
    }

    private static List<Integer> numbered(CharStatistics statistics) {
        return Arrays.stream(statistics.text(), 0, statistics.length()).boxed().toList();
    }

    private static List<Integer> firstSeen(List<Integer> codePoints) {
        var seen = new ArrayList<Integer>();
        return codePoints.stream()
                .map(codePoint -> {
                    if (!seen.contains(codePoint)) {
                        seen.add(codePoint);
                    }
                    return seen.indexOf(codePoint) + 1;
                })
                .toList();
    }
}
