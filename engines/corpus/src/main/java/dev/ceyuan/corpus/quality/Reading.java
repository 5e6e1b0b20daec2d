package dev.ceyuan.corpus.quality;

import dev.ceyuan.corpus.document.Document;

/// What the operators of this package know about the text that a thread looks at: its lines and statistics,
/// read when the first of them asks, and kept for the next one as long as the text is the same.
final class Reading {
    private static final int LARGE = 1 << 20;

    private Object version = new Object();
    private int length;
    private boolean counted;
    private LineTable lines = new LineTable();
    private CharStatistics statistics = new CharStatistics();

    Reading() {
        lines.read(new char[0], 0);
    }

    /// Turns to the text of a document.
    @SuppressWarnings("ReferenceEquality") // that is what versions are for
    Reading of(Document document) {
        if (document.version() != version) {
            giveBackWhatIsLarge(document.length());
            version = document.version();
            length = document.length();
            lines.read(document.chars(), length);
            counted = false;
        }
        lines.over(document.chars()); // the document may have held another text meanwhile
        return this;
    }

    /// One long document must not make each thread hold its space for ever.
    private void giveBackWhatIsLarge(int next) {
        if (length > LARGE && next <= LARGE) {
            lines = new LineTable();
            statistics = new CharStatistics();
        }
    }

    LineTable lines() {
        return lines;
    }

    CharStatistics statistics() {
        if (!counted) {
            statistics.read(lines, length);
            counted = true;
        }
        return statistics;
    }
}
