package dev.ceyuan.benchmarks;

/// What became of planted pairs of a kind or a similarity.
final class PlantedPairs {
    private int planted;
    private int gone;
    private int contained;
    private int wrongly;
    private int united;

    /// Counts a pair.
    ///
    /// @param isUnited by buckets alone, without comparing
    void planted(boolean isUnited) {
        planted++;
        united += isUnited ? 1 : 0;
    }

    /// Counts one of a pair that was removed.
    void gone(boolean isContained, boolean isRight) {
        gone++;
        contained += isContained ? 1 : 0;
        wrongly += isRight ? 0 : 1;
    }

    int planted() {
        return planted;
    }

    int gone() {
        return gone;
    }

    @Override
    public String toString() {
        return "%d | %d | %d | %d | %d".formatted(planted, gone, contained, wrongly, united);
    }
}
