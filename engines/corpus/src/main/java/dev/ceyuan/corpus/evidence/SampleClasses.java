package dev.ceyuan.corpus.evidence;

import dev.ceyuan.corpus.wording.Numbers;
import dev.ceyuan.corpus.wording.Wording;
import dev.ceyuan.corpus.wording.Words;
import java.math.BigDecimal;
import java.util.List;

/// Where the classes of length and of quality begin by which a sample is stratified.
///
/// @param lengths   in chars, growing; one class more than bounds
/// @param qualities scores in millionths, growing; one class more than bounds
public record SampleClasses(List<Long> lengths, List<Long> qualities) {
    private static final Words WORDS = Words.of("dev.ceyuan.corpus.evidence.messages");

    public SampleClasses {
        lengths = List.copyOf(lengths);
        qualities = List.copyOf(qualities);
    }

    /// The stratum of a document.
    ///
    /// @param length  in chars
    /// @param quality in millionths
    public Stratum of(String source, long length, long quality) {
        return new Stratum(source, classOf(lengths, length), classOf(qualities, quality));
    }

    private static int classOf(List<Long> bounds, long value) {
        var found = 0;
        while (found < bounds.size() && value >= bounds.get(found)) {
            found++;
        }
        return found;
    }

    /// Such as `200–999 字`.
    public Wording lengthTitle(int of) {
        if (lengths.isEmpty()) {
            return WORDS.say("class.any-length");
        }
        if (of == 0) {
            return WORDS.say("class.shorter", lengths.getFirst());
        }
        var from = lengths.get(of - 1);
        return of == lengths.size()
                ? WORDS.say("class.longer", from)
                : WORDS.say("class.length", from, lengths.get(of) - 1);
    }

    /// Such as `质量 0.33–0.67`.
    public Wording qualityTitle(int of) {
        if (qualities.isEmpty()) {
            return WORDS.say("class.any-quality");
        }
        if (of == 0) {
            return WORDS.say("class.worse", score(0));
        }
        return of == qualities.size()
                ? WORDS.say("class.better", score(of - 1))
                : WORDS.say("class.quality", score(of - 1), score(of));
    }

    private String score(int bound) {
        return BigDecimal.valueOf(qualities.get(bound), Numbers.MILLIONTH)
                .stripTrailingZeros()
                .toPlainString();
    }
}
