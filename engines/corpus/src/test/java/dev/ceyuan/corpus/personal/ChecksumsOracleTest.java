package dev.ceyuan.corpus.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The check digits against the definitions that the standards refer to, over big integers and powers,
/// without tables of weights.
class ChecksumsOracleTest {
    private static final int ROUNDS = 50_000;
    private static final String BASE_31 = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(20261129);

    /// ISO 7064 MOD 11-2: the sum of the digits, each times 2 to the power of its distance from the last one,
    /// is congruent to 1 mod 11; X is ten.
    @Test
    void residentIdsAgreeWithIso7064() {
        for (var i = 0; i < ROUNDS; i++) {
            var number = digits(17) + "0123456789X".charAt(random.nextInt(11));

            assertThat(ResidentId.isChecked(number.toCharArray(), 0))
                    .as(number)
                    .isEqualTo(polynomial(number, "0123456789X", 2)
                            .mod(BigInteger.valueOf(11))
                            .equals(BigInteger.ONE));
        }
    }

    @Test
    void residentIdsAreBornOnDaysOfTheCalendar() {
        for (var i = 0; i < ROUNDS; i++) {
            var year = 1880 + random.nextInt(180);
            var month = random.nextInt(14);
            var day = random.nextInt(34);
            var start = "110105%04d%02d%02d%03d".formatted(year, month, day, random.nextInt(1000));
            var number = (start + ResidentId.checkDigit(start.toCharArray(), 0)).toCharArray();

            assertThat(ResidentId.evidence(number, 0) != Evidence.REFUSED)
                    .as(start)
                    .isEqualTo(year >= 1900 && year < 2040 && isDay(year, month, day));
        }
    }

    private static boolean isDay(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).getYear() == year;
        } catch (DateTimeException expected) {
            return false;
        }
    }

    /// Luhn, from the left and by the digits of products written out.
    @Test
    void cardNumbersAgreeWithLuhn() {
        for (var i = 0; i < ROUNDS; i++) {
            var number = digits(16 + random.nextInt(4));
            var written = new StringBuilder();
            for (var at = 0; at < number.length(); at++) {
                var factor = (number.length() - at) % 2 == 0 ? 2 : 1;
                written.append(factor * Character.getNumericValue(number.charAt(at)));
            }
            var sum = written.chars().map(Character::getNumericValue).sum();

            assertThat(BankCard.isChecked(number.toCharArray(), 0, number.length()))
                    .as(number)
                    .isEqualTo(sum % 10 == 0);
        }
    }

    /// GB 32100-2015 through GB/T 17710: the characters, each times 3 to the power of its place, with the
    /// check character once, add up to a multiple of 31.
    @Test
    void creditCodesAgreeWithPowersOfThree() {
        for (var i = 0; i < ROUNDS; i++) {
            var code = random(BASE_31, 18);
            var sum = BigInteger.valueOf(BASE_31.indexOf(code.charAt(17)));
            for (var at = 0; at < 17; at++) {
                sum = sum.add(
                        BigInteger.valueOf(3).pow(at).multiply(BigInteger.valueOf(BASE_31.indexOf(code.charAt(at)))));
            }

            assertThat(CreditCode.isChecked(code.toCharArray(), 0))
                    .as(code)
                    .isEqualTo(sum.mod(BigInteger.valueOf(31)).signum() == 0);
        }
    }

    /// GB 11714-1997: with the check character once the weighted sum is a multiple of eleven.
    @Test
    void subjectCodesAgreeWithTheirDefinition() {
        var weights = "379A5842";
        for (var i = 0; i < ROUNDS; i++) {
            var code = random(BASE_31, 8) + "0123456789X".charAt(random.nextInt(11));
            var sum = "0123456789X".indexOf(code.charAt(8));
            for (var at = 0; at < 8; at++) {
                sum += Character.digit(weights.charAt(at), 16) * Integer.parseInt(code.substring(at, at + 1), 36);
            }

            assertThat(CreditCode.hasCheckedSubject(code.toCharArray(), 0))
                    .as(code)
                    .isEqualTo(sum % 11 == 0);
        }
    }

    private static BigInteger polynomial(String number, String digits, int base) {
        var value = BigInteger.ZERO;
        for (var c : number.toCharArray()) {
            value = value.multiply(BigInteger.valueOf(base)).add(BigInteger.valueOf(digits.indexOf(c)));
        }
        return value;
    }

    private String digits(int count) {
        return random("0123456789", count);
    }

    private String random(String alphabet, int count) {
        return random.ints(count, 0, alphabet.length())
                .mapToObj(i -> alphabet.substring(i, i + 1))
                .collect(Collectors.joining());
    }
}
