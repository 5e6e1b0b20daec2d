package dev.ceyuan.corpus.quality;

import dev.ceyuan.corpus.document.Share;
import java.util.List;

/// How many lines of the prose of a text are of some sort.
final class LineShares {
    private static final PhraseTable PHRASES = PhraseTable.of(List.of("read-more", "notice", "placeholder"));

    private final LineTable lines;
    private final CharStatistics statistics;
    private final int shortLine;
    private final long longestNotice;
    private int all;
    private int blank;
    private int bullets;
    private int ellipses;
    private int punctuated;
    private int shorts;
    private int readMore;
    private int notices;
    private int placeholders;

    /// @param shortLine     length up to which a line is short
    /// @param longestNotice length up to which a line is a notice if it has words of one
    LineShares(Reading reading, int shortLine, long longestNotice) {
        this.lines = reading.lines();
        this.statistics = reading.statistics();
        this.shortLine = shortLine;
        this.longestNotice = PHRASES.mayOccur(statistics) ? longestNotice : -1;
        for (var line = 0; line < lines.size(); line++) {
            if (lines.isProse(line)) {
                count(line);
            } else {
                blank += lines.kind(line) == LineKind.BLANK ? 1 : 0;
            }
        }
    }

    private void count(int line) {
        all++;
        bullets += LineMarks.isBullet(lines, line) ? 1 : 0;
        ellipses += LineMarks.endsWithEllipsis(lines, line) ? 1 : 0;
        punctuated += LineMarks.isPunctuated(lines, line) ? 1 : 0;
        var length = statistics.lineLength(line);
        shorts += length <= shortLine ? 1 : 0;
        if (length <= longestNotice || (longestNotice >= 0 && (lines.chars()[lines.first(line)] | 0x20) == 'l')) {
            countPhrases(line); // a long line may be one of lorem ipsum
        }
    }

    private void countPhrases(int line) {
        var phrase = PHRASES.first(lines, line);
        if (phrase != null) {
            switch (phrase.sort()) {
                case "read-more" -> readMore++;
                case "notice" -> notices++;
                default -> placeholders++;
            }
        }
    }

    int all() {
        return all;
    }

    /// Of all lines, also blank ones, which a list hardly has.
    long bullets() {
        return Share.of(bullets, all + blank);
    }

    long ellipses() {
        return Share.of(ellipses, all);
    }

    long punctuated() {
        return Share.of(punctuated, all);
    }

    long shorts() {
        return Share.of(shorts, all);
    }

    long readMore() {
        return Share.of(readMore, all);
    }

    long notices() {
        return Share.of(notices, all);
    }

    long placeholders() {
        return Share.of(placeholders, all);
    }
}
