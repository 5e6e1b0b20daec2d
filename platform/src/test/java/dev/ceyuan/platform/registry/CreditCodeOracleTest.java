package dev.ceyuan.platform.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The check character against the definition of ISO 7064 that GB 32100-2015 refers to (through GB/T
/// 17710): the whole code, read as a weighted sum with the last character weighing 1, is congruent to a
/// constant modulo 31. Written over big integers and powers, without any table of weights.
class CreditCodeOracleTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final BigInteger MODULUS = BigInteger.valueOf(31);
    private static final List<String> PREFIXES =
            List.of("11", "12", "51", "52", "53", "91", "92", "93", "A1", "N2", "Y1");

    private static boolean oracle(String code) {
        var sum = BigInteger.ZERO;
        for (var i = 0; i < 17; i++) {
            var value = BigInteger.valueOf(ALPHABET.indexOf(code.charAt(i)));
            sum = sum.add(value.multiply(BigInteger.valueOf(3).pow(i)));
        }
        var check = BigInteger.valueOf(ALPHABET.indexOf(code.charAt(17)));
        return sum.add(check).mod(MODULUS).signum() == 0;
    }

    @Test
    void agreesOnRandomCodes() {
        var random = new Random(20261124);
        for (var i = 0; i < 20_000; i++) {
            var code = random(random);

            assertThat(CreditCode.defectOf(code).isEmpty()).as(code).isEqualTo(oracle(code));
        }
    }

    @Test
    void findsEverySingleMistypedCharacterAndEveryExchangeOfNeighbours() {
        var code = "91110000802100433B";
        for (var i = 0; i < 18; i++) {
            for (var c : ALPHABET.toCharArray()) {
                var mistyped = code.substring(0, i) + c + code.substring(i + 1);
                assertThat(CreditCode.defectOf(mistyped).isEmpty()).as(mistyped).isEqualTo(mistyped.equals(code));
            }
        }
        for (var i = 8; i < 17; i++) {
            var swapped = new StringBuilder(code);
            swapped.setCharAt(i, code.charAt(i + 1));
            swapped.setCharAt(i + 1, code.charAt(i));
            assertThat(CreditCode.defectOf(swapped.toString()).isEmpty())
                    .as(swapped.toString())
                    .isEqualTo(code.charAt(i) == code.charAt(i + 1));
        }
    }

    /// A code with a valid start and region; every 31st or so has the right check character, half are made
    /// to.
    static String random(Random random) {
        var code = new StringBuilder(PREFIXES.get(random.nextInt(PREFIXES.size()))).append("110108");
        while (code.length() < 17) {
            code.append(ALPHABET.charAt(random.nextInt(31)));
        }
        var start = code.toString();
        if (random.nextBoolean()) {
            return start + ALPHABET.charAt(random.nextInt(31));
        }
        return ALPHABET.chars()
                .mapToObj(c -> start + (char) c)
                .filter(CreditCodeOracleTest::oracle)
                .findFirst()
                .orElseThrow();
    }
}
