package dev.ceyuan.corpus.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.text.NormalisedText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Derives the sets of characters of one script again, from the folding of libraries/text and the national
/// character sets that the JDK knows.
class CharacterSetsOracleTest {
    private static final Charset SIMPLIFIED = Charset.forName("GB2312");
    private static final Charset TRADITIONAL = Charset.forName("Big5");
    private static final Charset HONG_KONG = Charset.forName("Big5-HKSCS");
    private static final Charset JAPANESE = Charset.forName("EUC-JP");

    private static final Set<String> FOLDED =
            han().filter(c -> !fold(c).equals(c)).collect(Collectors.toSet());
    private static final Set<String> TARGETS =
            FOLDED.stream().map(CharacterSetsOracleTest::fold).collect(Collectors.toSet());

    private static Stream<String> han() {
        return IntStream.concat(IntStream.range(0x3400, 0x4dc0), IntStream.range(0x4e00, 0xa000))
                .mapToObj(Character::toString);
    }

    private static String fold(String character) {
        return NormalisedText.fold(character);
    }

    private static Set<String> inTable(String set) {
        return ScriptSets.read()
                .getOrDefault(set, "")
                .codePoints()
                .mapToObj(Character::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void traditionalCharactersAreFoldedAndInNoSimplifiedCharacterSet() {
        assertThat(inTable("hant"))
                .isEqualTo(han().filter(FOLDED::contains)
                        .filter(c -> !encodes(SIMPLIFIED, c))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void simplifiedCharactersAreWhatOthersFoldToAndInNoTraditionalCharacterSet() {
        assertThat(inTable("hans"))
                .isEqualTo(han().filter(TARGETS::contains)
                        .filter(c -> !FOLDED.contains(c))
                        .filter(c -> !encodes(HONG_KONG, c) && !encodes(TRADITIONAL, c))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void japaneseCharactersAreInNoChineseCharacterSet() {
        assertThat(inTable("japanese"))
                .isEqualTo(han().filter(c -> encodes(JAPANESE, c) && c.getBytes(JAPANESE).length == 2)
                        .filter(c -> !encodes(SIMPLIFIED, c) && !encodes(TRADITIONAL, c))
                        .filter(c -> !FOLDED.contains(c) && !TARGETS.contains(c))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void noCharacterIsOfTwoScripts() {
        assertThat(inTable("hans")).doesNotContainAnyElementsOf(inTable("hant"));
        assertThat(ScriptSets.read().getOrDefault("hans", "").getBytes(StandardCharsets.UTF_16BE).length / 2)
                .isGreaterThan(2000);
    }

    private static boolean encodes(Charset charset, String character) {
        return charset.newEncoder().canEncode(character);
    }
}
