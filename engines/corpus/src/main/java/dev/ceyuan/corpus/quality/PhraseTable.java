package dev.ceyuan.corpus.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Finds phrases in a line, whatever the case of their ASCII letters: one look-up for each char.
final class PhraseTable {
    private static final int BMP = 1 << 16;
    /// From this length on it pays to look which phrases can occur at all.
    private static final int LOOK_AHEAD = 1 << 11;

    /// By their frequency in English.
    private static final String FROM_RARE_TO_FREQUENT = "zqxjkvbpygfwmucldrhsnioate";

    private final byte[] bucketOf = new byte[BMP];
    private final List<Phrase[]> buckets = new ArrayList<>();
    private final List<Phrase> phrases;

    /// Where in a line a phrase counts.
    enum Place {
        ANYWHERE,
        /// Nothing but marks and white space may stand before it.
        START,
        /// Nothing but marks and white space may stand behind it.
        END,
        /// Both.
        WHOLE
    }

    /// @param sort   what it is a sign of
    /// @param words  in lower case
    /// @param unless characters of which none may follow, as they make another word of it
    /// @param sign   where in the words the character stands by which they are looked for
    record Phrase(String sort, Place place, String words, String unless, int sign) {
        /// The rarest letter of ASCII, as these are frequent in their texts, else the first character.
        static int sign(String words) {
            for (var i = 0; i < FROM_RARE_TO_FREQUENT.length(); i++) {
                var at = words.indexOf(FROM_RARE_TO_FREQUENT.charAt(i));
                if (at >= 0) {
                    return at;
                }
            }
            return 0;
        }
    }

    PhraseTable(List<Phrase> phrases) {
        this.phrases = List.copyOf(phrases);
        buckets.add(new Phrase[0]);
        for (var phrase : phrases) {
            add(phrase);
        }
    }

    /// The phrases of `line-phrases.yaml` that are signs of something.
    static PhraseTable of(List<String> sorts) {
        var phrases = new ArrayList<Phrase>();
        for (var row : YamlResource.rows("line-phrases.yaml")) {
            var place = Place.valueOf(row.text("place").toUpperCase(Locale.ROOT));
            if (sorts.contains(row.text("sort"))) {
                var unless = row.textOr("unless", "");
                for (var words : row.texts("phrases")) {
                    var lower = words.toLowerCase(Locale.ROOT);
                    phrases.add(new Phrase(row.text("sort"), place, lower, unless, Phrase.sign(lower)));
                }
            }
        }
        return new PhraseTable(phrases);
    }

    private void add(Phrase phrase) {
        var sign = phrase.words().charAt(phrase.sign());
        var bucket = bucketOf[sign];
        if (bucket == 0) {
            bucket = (byte) buckets.size();
            if (bucket < 0) {
                throw new IllegalArgumentException("Too many first characters (phrase=%s)".formatted(phrase));
            }
            buckets.add(new Phrase[0]);
            bucketOf[sign] = bucket;
        }
        bucketOf[upper(sign)] = bucket;
        var known = buckets.get(bucket);
        var more = Arrays.copyOf(known, known.length + 1);
        more[known.length] = phrase;
        buckets.set(bucket, more);
    }

    /// Whether any phrase may be in a text. Many texts do not even have the characters of one; in a short text it
    /// is not worth while to look.
    boolean mayOccur(CharStatistics text) {
        if (text.length() < LOOK_AHEAD) {
            return true;
        }
        for (var phrase : phrases) {
            if (hasCharacters(phrase, text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasCharacters(Phrase phrase, CharStatistics statistics) {
        for (var i = 0; i < phrase.words().length(); i++) {
            var c = phrase.words().charAt(i);
            if (c != ' ' && statistics.countOf(c) + statistics.countOf(upper(c)) == 0) {
                return false;
            }
        }
        return true;
    }

    /// The first phrase in a line.
    @Nullable
    Phrase first(LineTable lines, int line) {
        var chars = lines.chars();
        for (var at = lines.first(line); at < lines.last(line); at++) {
            var bucket = bucketOf[chars[at]];
            if (bucket != 0) {
                for (var phrase : buckets.get(bucket)) {
                    if (matches(lines, line, at - phrase.sign(), phrase)) {
                        return phrase;
                    }
                }
            }
        }
        return null;
    }

    private static boolean matches(LineTable lines, int line, int at, Phrase phrase) {
        var end = at + phrase.words().length();
        if (at < lines.first(line) || end > lines.last(line)) {
            return false;
        }
        for (var i = at; i < end; i++) {
            if (lower(lines.chars()[i]) != phrase.words().charAt(i - at)) {
                return false;
            }
        }
        if (end < lines.last(line) && phrase.unless().indexOf(lines.chars()[end]) >= 0) {
            return false;
        }
        return switch (phrase.place()) {
            case ANYWHERE -> true;
            case START -> isBare(lines.chars(), lines.first(line), at);
            case END -> isBare(lines.chars(), end, lines.last(line));
            case WHOLE -> isBare(lines.chars(), lines.first(line), at) && isBare(lines.chars(), end, lines.last(line));
        };
    }

    /// Whether there are but marks and white space. What Markdown is written with counts as text, so that no
    /// heading or item of a list is taken for a button.
    private static boolean isBare(char[] chars, int start, int end) {
        for (var i = start; i < end; i++) {
            var c = chars[i];
            var mark = switch (CharClass.of(c)) {
                case SPACE, BRACKET, SYMBOL, STOP, PUNCTUATION -> "#*`(-".indexOf(c) < 0;
                default -> false;
            };
            if (!mark) {
                return false;
            }
        }
        return true;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - ('a' - 'A')) : c;
    }
}
