package dev.ceyuan.platform.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The passwords that everyone tries first: a list of words and three kinds of pattern.
///
/// A password is common if, after folding case and the usual substitutions (`@` for a, `0` for o …), it is
///
/// - a word of the list, alone, repeated, or with digits and signs around it;
/// - one to four characters repeated;
/// - a run along the digits, the alphabet or a row of the keyboard, forwards or backwards, however often begun anew.
@Component
class GuessablePasswords {
    private static final String LIST = "/dev/ceyuan/platform/identity/guessable-words.txt";
    private static final int LONGEST_PERIOD = 4;
    /// In a password made of runs a character follows its neighbour on a row at least so often.
    private static final double RUN_SHARE = 0.7;
    /// So many digits and signs between words make them no harder to guess.
    private static final int MOST_SIGNS = 6;

    private static final String[] ROWS = {
        "01234567890",
        "abcdefghijklmnopqrstuvwxyz",
        "qwertyuiop",
        "asdfghjkl",
        "zxcvbnm",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm"
    };

    private final Set<String> words;

    GuessablePasswords() {
        this.words = read();
    }

    boolean contains(String password) {
        var folded = password.toLowerCase(Locale.ROOT);
        return isPeriodic(folded) || isRuns(folded) || isListed(folded);
    }

    private boolean isListed(String folded) {
        var bare = stripSigns(folded);
        return words.contains(folded)
                || isWords(bare)
                || isWords(unsubstituted(bare))
                || (bare.length() - lettersOf(bare).length() <= MOST_SIGNS && isWords(lettersOf(bare)));
    }

    /// True if the text is nothing but words of the list, one after the other.
    private boolean isWords(String text) {
        if (text.isEmpty()) {
            return true;
        }
        var reachable = new boolean[text.length() + 1];
        reachable[0] = true;
        for (int end = 1; end <= text.length(); end++) {
            for (int begin = 0; begin < end && !reachable[end]; begin++) {
                reachable[end] = reachable[begin] && words.contains(text.substring(begin, end));
            }
        }
        return reachable[text.length()];
    }

    private static boolean isPeriodic(String text) {
        for (int period = 1; period <= LONGEST_PERIOD; period++) {
            int same = 0;
            for (int i = period; i < text.length(); i++) {
                same += text.charAt(i) == text.charAt(i - period) ? 1 : 0;
            }
            if (same == text.length() - period) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRuns(String text) {
        int steps = 0;
        for (int i = 1; i < text.length(); i++) {
            steps += isStep(text.substring(i - 1, i + 1)) ? 1 : 0;
        }
        return steps >= RUN_SHARE * (text.length() - 1);
    }

    private static boolean isStep(String pair) {
        var reversed = new StringBuilder(pair).reverse().toString();
        for (var row : ROWS) {
            if (row.contains(pair) || row.contains(reversed)) {
                return true;
            }
        }
        return pair.charAt(0) == pair.charAt(1);
    }

    private static String stripSigns(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && !Character.isLetter(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && !Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static String lettersOf(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String unsubstituted(String text) {
        return text.replace('@', 'a')
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('5', 's')
                .replace('$', 's')
                .replace('!', 'i')
                .replace("_", "")
                .replace("-", "")
                .replace(".", "");
    }

    private static Set<String> read() {
        try (var in = Objects.requireNonNull(GuessablePasswords.class.getResourceAsStream(LIST), LIST)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + LIST, e);
        }
    }
}
