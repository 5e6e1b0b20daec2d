package dev.ceyuan.corpus.sensitive;

import java.util.Arrays;

/// What stands in the sentence that is being read: terms, phrases in which terms do not count, and words of
/// contexts. At its end it says which terms count.
///
/// For each class by itself: of patterns that overlap, the one that begins first counts, and of those that
/// begin together the longest. So a phrase wins over the terms inside it, and 网络赌博 is one hit, not two.
final class Sentence {
    private static final int LENGTH_SHIFT = 24;
    private static final int PATTERN_MASK = (1 << LENGTH_SHIFT) - 1;
    private static final int START_SHIFT = 32;

    private final TermTable table;
    private final Hits hits;
    private final int[] endOfLast = new int[RiskClass.COUNT];
    private final int[] wordSeenIn;
    private final int[] contextSeenIn;
    private final int[] wordsSeen;
    private long[] found = new long[64];
    private int size;
    private int number;
    private int excused;

    /// Takes the terms that count.
    @FunctionalInterface
    interface Hits {
        /// @param start   of the hit, in symbols of the document
        /// @param classes the set of classes in which it counts
        void take(int pattern, int start, int classes);
    }

    Sentence(TermTable table, Hits hits) {
        this.table = table;
        this.hits = hits;
        this.wordSeenIn = new int[table.size()];
        this.contextSeenIn = new int[table.contexts()];
        this.wordsSeen = new int[table.contexts()];
    }

    /// Begins with a document.
    void begin() {
        size = 0;
        excused = 0;
        Arrays.fill(endOfLast, 0);
        next();
    }

    private void next() {
        number++;
        if (number == Integer.MAX_VALUE) {
            Arrays.fill(wordSeenIn, 0);
            Arrays.fill(contextSeenIn, 0);
            number = 1;
        }
    }

    /// Notes a pattern.
    ///
    /// @param start in symbols of the document
    void add(int pattern, int start) {
        if (table.classes(pattern) != 0) {
            if (size == found.length) {
                found = Arrays.copyOf(found, 2 * size);
            }
            var shorter = (long) (Symbols.MAX_LENGTH - table.length(pattern)) << LENGTH_SHIFT;
            found[size++] = (long) start << START_SHIFT | shorter | pattern;
        }
        if (table.isInContext(pattern) && wordSeenIn[pattern] != number) {
            wordSeenIn[pattern] = number;
            seeWord(pattern);
        }
    }

    private void seeWord(int pattern) {
        for (var context : table.contextsOf(pattern)) {
            if (contextSeenIn[context] != number) {
                contextSeenIn[context] = number;
                wordsSeen[context] = 0;
            }
            if (++wordsSeen[context] == table.contextSize(context)) {
                excused |= table.contextClasses(context);
            }
        }
    }

    /// Ends the sentence.
    void end() {
        if (size > 0) {
            Arrays.sort(found, 0, size);
            for (var i = 0; i < size; i++) {
                choose((int) found[i] & PATTERN_MASK, (int) (found[i] >>> START_SHIFT));
            }
            size = 0;
        }
        excused = 0;
        next();
    }

    private void choose(int pattern, int start) {
        var counting = 0;
        for (var classes = table.classes(pattern); classes != 0; classes &= classes - 1) {
            var each = Integer.numberOfTrailingZeros(classes);
            if (start >= endOfLast[each]) {
                endOfLast[each] = start + table.length(pattern);
                counting |= table.weight(pattern, each) > 0 ? 1 << each : 0;
            }
        }
        counting &= ~excused;
        if (counting != 0) {
            hits.take(pattern, start, counting);
        }
    }
}
