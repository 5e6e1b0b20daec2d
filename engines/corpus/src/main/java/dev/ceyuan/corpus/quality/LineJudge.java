package dev.ceyuan.corpus.quality;

import dev.ceyuan.corpus.document.Share;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says by which rule a line is no text.
final class LineJudge {
    private static final int FEWEST_DIGITS_OF_RECORD = 4;
    private static final String SIGNS_OF_TEXT = "。，！？；：=＝<>`*\\|";
    private static final List<LineRule> BY_PHRASE =
            List.of(LineRule.NAVIGATION, LineRule.SHARE_BUTTONS, LineRule.COPYRIGHT, LineRule.RECORD_NUMBER);

    private final Settings settings;
    private final PhraseTable phrases =
            PhraseTable.of(BY_PHRASE.stream().map(LineRule::rule).toList());
    private final Menus menus = new Menus();

    /// @param rules       that are switched on
    /// @param longest     line in which a phrase counts
    /// @param shortest    line that may have too few letters
    /// @param fewLetters  share of letters below which a line has too few; in millionths
    record Settings(Set<LineRule> rules, long longest, long shortest, long fewLetters) {}

    LineJudge(Settings settings) {
        this.settings = settings;
    }

    /// Up to which length of a line phrases are looked for in a text; -1 if there can be none.
    long longestPhraseLine(Reading reading) {
        return phrases.mayOccur(reading.statistics()) ? settings.longest() : -1;
    }

    /// @param longest see [#longestPhraseLine]
    /// @return null if it is text
    @Nullable
    LineRule rule(Reading reading, int line, long longest) {
        var lines = reading.lines();
        var rule = lines.kind(line) == LineKind.FRONT_MATTER
                ? LineRule.FRONT_MATTER
                : lines.isProse(line) ? ofProse(lines, reading.statistics(), line, longest) : null;
        return rule != null && settings.rules().contains(rule) ? rule : null;
    }

    /// An item of a list and a row of a table are text, whatever is in them: a manual may list version numbers,
    /// or the parts of a page.
    private @Nullable LineRule ofProse(LineTable lines, CharStatistics statistics, int line, long longest) {
        var length = statistics.lineLength(line);
        var partOfList = LineMarks.isBullet(lines, line) || lines.chars()[lines.first(line)] == '|';
        if (length <= settings.longest()) {
            var phrase = length <= longest && !partOfList ? phrases.first(lines, line) : null;
            if (phrase != null && isRecordIfItSaysSo(lines, line, phrase)) {
                return LineRule.valueOf(phrase.sort().toUpperCase(Locale.ROOT).replace('-', '_'));
            }
            if (menus.isMenu(lines, line)) {
                return LineRule.NAVIGATION;
            }
            if (PageNumbers.isOne(lines, statistics, line)) {
                return LineRule.PAGE_NUMBER;
            }
        }
        return length >= settings.shortest() && !partOfList && hasFewLetters(lines, line, length)
                ? LineRule.NO_LETTERS
                : null;
    }

    private static boolean isRecordIfItSaysSo(LineTable lines, int line, PhraseTable.Phrase phrase) {
        if (!phrase.sort().equals(LineRule.RECORD_NUMBER.rule())) {
            return true;
        }
        var digits = 0;
        for (var i = lines.first(line); i < lines.last(line); i++) {
            digits += lines.chars()[i] >= '0' && lines.chars()[i] <= '9' ? 1 : 0;
        }
        return digits >= FEWEST_DIGITS_OF_RECORD;
    }

    private boolean hasFewLetters(LineTable lines, int line, int length) {
        var enough = length * settings.fewLetters();
        var letters = 0L;
        for (var i = lines.first(line); i < lines.last(line); i++) {
            var c = lines.chars()[i];
            letters += CharClass.of(c).isLetter() || Character.isSurrogate(c) ? Share.ONE : 0;
            if (letters >= enough) {
                return false;
            }
        }
        return !isTextAllTheSame(lines, line);
    }

    /// Rows of tables, equations, what has the punctuation of a sentence, and what has nothing but the
    /// punctuation of ASCII (most likely a program).
    private static boolean isTextAllTheSame(LineTable lines, int line) {
        var ornaments = 0;
        for (var i = lines.first(line); i < lines.last(line); i++) {
            var c = lines.chars()[i];
            if (SIGNS_OF_TEXT.indexOf(c) >= 0) {
                return true;
            }
            ornaments += c >= 0x80 || (c >= '0' && c <= '9') ? 1 : 0;
        }
        return ornaments == 0;
    }
}
