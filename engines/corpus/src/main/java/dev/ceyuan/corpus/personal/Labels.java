package dev.ceyuan.corpus.personal;

import dev.ceyuan.text.NormalisedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// The words that stand before numbers and say what they are, `labels.txt`.
final class Labels {
    /// What words say a number is.
    enum Family {
        RESIDENT_ID,
        PHONE,
        BANK_CARD,
        CREDIT_CODE,
        PASSPORT,
        NUMBER_PLATE,
        MAIL,
        QQ,
        WECHAT,
        /// Something that is not personal.
        OTHER
    }

    /// The word that is nearest to a number.
    ///
    /// @param adjacent nothing but a colon or the like stands between
    record Label(Family family, boolean adjacent) {}

    private record Word(String text, Family family) {}

    private static final int CONNECTORS = 6;
    private static final String CONNECTING = " .:=是为|\"'([{「『【“‘-—>→·、/号码";

    private static final char FULL_STOP = '。';

    private static final Set<Family> PHONES = Set.of(Family.PHONE, Family.WECHAT, Family.QQ);

    /// What a number of any shape may be if the word stands directly before it.
    private static final Set<Family> ADJACENT = Set.of(Family.PHONE, Family.WECHAT, Family.QQ, Family.PASSPORT);

    /// Words by their last char, the longest first.
    private static final Map<Character, List<Word>> WORDS = read();

    /// Whether a char may connect a word with its number.
    private static final boolean[] CONNECTS = table(CONNECTING::indexOf);

    /// Whether a word that gives a number its kind may end with a char.
    private static final boolean[] ENDS = table(
            c -> WORDS.getOrDefault((char) c, List.of()).stream().anyMatch(word -> ADJACENT.contains(word.family()))
                    ? 0
                    : -1);

    private Labels() {}

    private static Map<Character, List<Word>> read() {
        var words = new HashMap<Character, List<Word>>();
        for (var row : Facts.rows("labels.txt")) {
            var family = Family.valueOf(row.getFirst().replace('-', '_').toUpperCase(Locale.ROOT));
            for (var written : row.subList(1, row.size())) {
                var word = NormalisedText.fold(written.replace('_', ' '));
                words.computeIfAbsent(word.charAt(word.length() - 1), _ -> new ArrayList<>())
                        .add(new Word(word, family));
            }
        }
        for (var each : words.values()) {
            each.sort(
                    Comparator.comparingInt((Word word) -> word.text().length()).reversed());
        }
        return words;
    }

    /// For each char whether its plain, simplified, lower form is in a set.
    private static boolean[] table(IntUnaryOperator indexIn) {
        var table = new boolean[1 << 16];
        for (var c = 0; c < table.length; c++) {
            table[c] = indexIn.applyAsInt(simplified(Signs.lower(Signs.plain((char) c)))) >= 0;
        }
        return table;
    }

    /// Evidence of the nearest word before a candidate.
    static int evidence(PersonalKind kind, Page page, int start) {
        var label = before(page, start);
        if (label == null) {
            return 0;
        }
        if (label.family() == Family.OTHER) {
            return Evidence.OTHER_LABEL.bit();
        }
        if (!speaksFor(kind, label.family())) {
            return 0;
        }
        return label.adjacent() ? Evidence.ADJACENT.bit() : Evidence.LABEL.bit();
    }

    private static boolean speaksFor(PersonalKind kind, Family family) {
        return switch (kind) {
            case RESIDENT_ID -> family == Family.RESIDENT_ID;
            case MOBILE -> PHONES.contains(family);
            case LANDLINE -> family == Family.PHONE;
            case BANK_CARD -> family == Family.BANK_CARD;
            case CREDIT_CODE -> family == Family.CREDIT_CODE;
            case PASSPORT -> family == Family.PASSPORT || family == Family.RESIDENT_ID;
            case NUMBER_PLATE -> family == Family.NUMBER_PLATE;
            case EMAIL -> family == Family.MAIL;
            case WECHAT -> family == Family.WECHAT;
            case QQ -> family == Family.QQ;
        };
    }

    /// The family of the word that stands directly before a candidate; null if none does. Cheap where none
    /// does.
    static @Nullable Family adjacent(Page page, int start) {
        var at = start;
        var mayEnd = false; // one of the connecting chars may be the end of the word itself
        for (var steps = 0; steps <= CONNECTORS; steps++) {
            at = page.beforeKnown(at);
            var c = page.raw(--at);
            mayEnd |= ENDS[c];
            if (!CONNECTS[c]) {
                break;
            }
        }
        if (!mayEnd) {
            return null;
        }
        var label = before(page, start);
        return label != null && label.adjacent() ? label.family() : null;
    }

    /// The traditional characters that words end with.
    private static char simplified(char c) {
        return switch (c) {
            case '號' -> '号';
            case '碼' -> '码';
            case '話' -> '话';
            case '為' -> '为';
            case '機' -> '机';
            case '證' -> '证';
            case '線' -> '线';
            default -> c;
        };
    }

    /// Whether letters alone are a word that says that a number is personal.
    static boolean isOwn(String letters) {
        var words = WORDS.get(letters.charAt(letters.length() - 1));
        return words != null
                && words.stream().anyMatch(word -> word.text().equals(letters) && word.family() != Family.OTHER);
    }

    private static @Nullable Label before(Page page, int start) {
        var window = Window.before(page, start);
        var text = window.text();
        var last = text.length();
        while (last > 0 && text.length() - last < CONNECTORS && CONNECTING.indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        for (var end = text.length(); end > 0; end--) {
            for (var word : WORDS.getOrDefault(text.charAt(end - 1), List.of())) {
                if (endsAt(word.text(), window, end)) {
                    // who listed it with personal data did not mean this word, nor who said it in another sentence
                    var stale = word.family() == Family.OTHER
                            && (text.length() - end >= window.own() || text.indexOf(FULL_STOP, end) >= 0);
                    return stale ? null : new Label(word.family(), end >= last);
                }
            }
        }
        return null;
    }

    /// Words of letters stand between other chars than letters.
    private static boolean endsAt(String word, Window window, int end) {
        var text = window.text();
        var start = end - word.length();
        if (start < 0 || !text.startsWith(word, start)) {
            return false;
        }
        var begins = start > 0 ? !Signs.isLetter(text.charAt(start - 1)) : !window.cut();
        var ends = end == text.length() || !Signs.isLetter(text.charAt(end));
        return (begins || !Signs.isLetter(word.charAt(0))) && (ends || !Signs.isLetter(word.charAt(word.length() - 1)));
    }
}
