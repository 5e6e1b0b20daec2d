package dev.ceyuan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FoldedCharsProperties {
    private static final int TEXTS = 5000;
    private static final String UNITS = "aＡ中國…①㈱\u0301\u200b\ufeff가\u1100\u1161é\ud83d\ude00𝟙 \n";

    /// Runs of plain chars with what is not plain at their beginning, within them and at their end.
    private static String text(SplittableRandom random) {
        var text = new StringBuilder();
        for (var left = random.nextInt(12); left > 0; left--) {
            text.append("中文".repeat(random.nextInt(3)));
            text.append(UNITS.charAt(random.nextInt(UNITS.length())));
        }
        return text.toString();
    }

    @Test
    void foldsTextAfterTextAsTextsOfTheirOwn() {
        var random = new SplittableRandom(20261130);
        var folded = new FoldedChars();
        for (var i = 0; i < TEXTS; i++) {
            var text = text(random);
            var known = NormalisedText.of(text);

            folded.fold((text + "behind").toCharArray(), text.length());

            assertThat(folded.text()).isEqualTo(known.folded());
            for (var offset = 0; offset <= folded.length(); offset++) {
                assertThat(folded.originalStart(offset)).isEqualTo(known.originalStart(offset));
                assertThat(folded.originalEnd(offset)).isEqualTo(known.originalEnd(offset));
            }
        }
    }
}
