package dev.ceyuan.corpus.sensitive;

import java.util.Arrays;

/// What one document has of each class, counted hit by hit.
final class Tally {
    private static final int LAST_DOCUMENT = Integer.MAX_VALUE >>> RiskClass.COUNT;

    /// For each pattern the document in which it was seen last, and behind it the set of classes there.
    private final int[] lastSeen;
    private final long[] hits = new long[RiskClass.COUNT];
    private final long[] distinct = new long[RiskClass.COUNT];
    private final long[] weight = new long[RiskClass.COUNT];
    private final long[] inLine = new long[RiskClass.COUNT];
    private final long[] mostInLine = new long[RiskClass.COUNT];
    private int document;
    private boolean lineTouched;

    /// @param patterns how many there are
    Tally(int patterns) {
        lastSeen = new int[patterns];
    }

    /// Begins with a document.
    void begin() {
        document++;
        if (document == LAST_DOCUMENT) {
            Arrays.fill(lastSeen, 0);
            document = 1;
        }
        for (var counts : new long[][] {hits, distinct, weight, inLine, mostInLine}) {
            Arrays.fill(counts, 0);
        }
        lineTouched = false;
    }

    /// Counts a hit.
    void hit(int pattern, int riskClass, int itsWeight) {
        hits[riskClass]++;
        weight[riskClass] += itsWeight;
        inLine[riskClass]++;
        lineTouched = true;
        var seen = lastSeen[pattern] >>> RiskClass.COUNT == document ? lastSeen[pattern] : document << RiskClass.COUNT;
        lastSeen[pattern] = seen | 1 << riskClass;
        distinct[riskClass] += lastSeen[pattern] == seen ? 0 : 1;
    }

    /// Ends a line.
    void endLine() {
        if (!lineTouched) {
            return;
        }
        for (var i = 0; i < RiskClass.COUNT; i++) {
            mostInLine[i] = Math.max(mostInLine[i], inLine[i]);
            inLine[i] = 0;
        }
        lineTouched = false;
    }

    long hits(RiskClass riskClass) {
        return hits[riskClass.ordinal()];
    }

    long distinct(RiskClass riskClass) {
        return distinct[riskClass.ordinal()];
    }

    long weight(RiskClass riskClass) {
        return weight[riskClass.ordinal()];
    }

    long mostInLine(RiskClass riskClass) {
        return mostInLine[riskClass.ordinal()];
    }
}
