package dev.ceyuan.corpus.evidence;

import java.util.Comparator;

/// A source, a class of length and one of quality.
///
/// @param source  its id
/// @param length  number of the class of length, from 0
/// @param quality number of the class of quality, from 0
public record Stratum(String source, int length, int quality) implements Comparable<Stratum> {
    private static final Comparator<Stratum> ORDER = Comparator.comparing(Stratum::source)
            .thenComparingInt(Stratum::length)
            .thenComparingInt(Stratum::quality);

    @Override
    public int compareTo(Stratum other) {
        return ORDER.compare(this, other);
    }
}
