package dev.ceyuan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NormalisedTextProperties {

    private static final int TEXTS = 5000;

    private static Stream<String> texts() {
        var random = new SplittableRandom(20261124);
        return Stream.generate(() -> text(random)).limit(TEXTS);
    }

    /// Texts of any code points, with the interesting ones common: Han, marks, full width, surrogates,
    /// Hangul, ligatures.
    private static String text(SplittableRandom random) {
        var text = new StringBuilder();
        for (var left = random.nextInt(1, 24); left > 0; left--) {
            switch (random.nextInt(8)) {
                case 0 -> text.appendCodePoint(random.nextInt(0x20, 0x7f));
                case 1 -> text.appendCodePoint(random.nextInt(0x300, 0x370));
                case 2 -> text.appendCodePoint(random.nextInt(0x4e00, 0xa000));
                case 3 -> text.appendCodePoint(random.nextInt(0xff00, 0xfff0));
                case 4 -> text.appendCodePoint(random.nextInt(0x1100, 0x1200));
                case 5 -> text.appendCodePoint(random.nextInt(0xf900, 0xfb50));
                case 6 -> text.appendCodePoint(random.nextInt(0x110000));
                default -> text.append((char) random.nextInt(0x10000));
            }
        }
        return text.toString();
    }

    @Test
    void foldingTwiceChangesNothing() {
        texts().forEach(original -> {
            var folded = NormalisedText.fold(original);

            assertThat(NormalisedText.fold(folded)).isEqualTo(folded);
        });
    }

    @Test
    void offsetsAscendAndSpanTheOriginal() {
        texts().forEach(original -> {
            var text = NormalisedText.of(original);
            var length = text.folded().length();

            assertThat(text.originalStart(length)).isEqualTo(original.length());
            for (var offset = 0; offset < length; offset++) {
                assertThat(text.originalStart(offset)).isBetween(0, original.length() - 1);
                assertThat(text.originalStart(offset)).isLessThanOrEqualTo(text.originalStart(offset + 1));
                assertThat(text.originalEnd(offset + 1)).isGreaterThan(text.originalStart(offset));
            }
        });
    }

    @Test
    void aQuoteFoldsToWhatWasFound() {
        texts().forEach(original -> {
            var text = NormalisedText.of(original);
            var length = text.folded().length();
            for (var start = 0; start < length; start++) {
                var quote = text.quote(start, start + 1);

                assertThat(original).contains(quote);
                assertThat(text.foldedOffset(text.originalStart(start))).isLessThanOrEqualTo(start);
            }
        });
    }
}
