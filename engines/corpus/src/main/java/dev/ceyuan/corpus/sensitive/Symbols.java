package dev.ceyuan.corpus.sensitive;

import dev.ceyuan.corpus.letters.CharKind;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import dev.ceyuan.text.NormalisedText;
import java.util.Optional;

/// Terms as the automaton knows them: folded, without what may stand between letters.
///
/// Where two letters of a script with spaces between words have something between them, a single space
/// stays, so that `hot line` is found as two words only.
final class Symbols {
    /// No term is longer, in symbols.
    static final int MAX_LENGTH = 64;
    /// Stands between two words.
    static final char SPACE = ' ';

    private Symbols() {}

    /// The symbols of a term.
    static String of(String term) {
        var folded = NormalisedText.fold(term);
        var symbols = new StringBuilder(folded.length());
        var apart = false;
        for (var i = 0; i < folded.length(); i++) {
            var c = folded.charAt(i);
            var kind = CharKind.of(c);
            if (kind > CharKind.RARE) {
                apart = true;
                i += kind == CharKind.SYMBOL ? 1 : 0;
                continue;
            }
            if (apart && kind == CharKind.WORD && endsInWord(symbols)) {
                symbols.append(SPACE);
            }
            symbols.append(c);
            apart = false;
        }
        return symbols.toString();
    }

    private static boolean endsInWord(CharSequence symbols) {
        return !symbols.isEmpty() && CharKind.of(symbols.charAt(symbols.length() - 1)) == CharKind.WORD;
    }

    /// What is wrong with a term, if anything is.
    static Optional<Wording> check(String term) {
        var symbols = of(term);
        if (symbols.length() < 2) {
            return Optional.of(ErrorWords.say("terms.short", term));
        }
        if (symbols.length() > MAX_LENGTH) {
            return Optional.of(ErrorWords.say("terms.long", MAX_LENGTH, term));
        }
        return Optional.empty();
    }
}
