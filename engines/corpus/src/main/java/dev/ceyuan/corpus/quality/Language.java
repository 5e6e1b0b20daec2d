package dev.ceyuan.corpus.quality;

import dev.ceyuan.corpus.document.Share;
import java.util.Locale;

/// What a text is mainly written in, as far as a corpus of Chinese has to tell.
enum Language {
    /// Chinese, in whatever script; also a text with code and names in Latin letters.
    ZH,
    JA,
    KO,
    EN,
    /// Another language, or names and code alone.
    OTHER,
    /// There is not one letter.
    NONE;

    /// Where one language ends and the next begins; shares in millionths.
    ///
    /// @param east         of characters of East Asia among these and Latin words, so that it is one of theirs
    /// @param otherLetters of letters of other scripts among letters, so that it is another language
    /// @param hangul       among characters of East Asia, so that it is Korean
    /// @param kana         among characters of East Asia, so that it is Japanese
    /// @param japaneseHan  of forms used in Japanese alone among han characters, so that it is Japanese
    /// @param englishWords of the most frequent English words among Latin ones, so that it is English
    record Borders(long east, long otherLetters, long hangul, long kana, long japaneseHan, long englishWords) {
        static Borders read(Defaults defaults) {
            return new Borders(
                    defaults.share("east-asian-share"),
                    defaults.share("other-letters-share"),
                    defaults.share("korean-hangul-share"),
                    defaults.share("japanese-kana-share"),
                    defaults.share("japanese-han-share"),
                    defaults.share("english-words-share"));
        }
    }

    /// As tags and recipes write it.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The language of a text.
    ///
    /// A han character says about as much as a word in Latin letters, so these are what is compared.
    static Language of(CharStatistics text, LineTable lines, Borders borders) {
        var east = text.count(CharClass.HAN) + text.count(CharClass.KANA) + text.count(CharClass.HANGUL);
        if (text.letters() == 0) {
            return NONE;
        }
        if (Share.of(text.count(CharClass.LETTER), text.letters()) >= borders.otherLetters()) {
            return OTHER;
        }
        if (Share.of(east, east + text.latinWords()) < borders.east()) {
            return Share.of(EnglishWords.count(lines), text.latinWords()) >= borders.englishWords() ? EN : OTHER;
        }
        if (Share.of(text.count(CharClass.HANGUL), east) >= borders.hangul()) {
            return KO;
        }
        return isJapanese(text, east, borders) ? JA : ZH;
    }

    /// Japanese prose has about as many kana as han characters; a Chinese page that quotes Japanese has far
    /// fewer. One without kana is told by its forms of han characters, if there are several.
    private static boolean isJapanese(CharStatistics text, long east, Borders borders) {
        var forms = text.inSet(ScriptSets.JAPANESE);
        return Share.of(text.count(CharClass.KANA), east) >= borders.kana()
                || (forms > 2 && Share.of(forms, text.count(CharClass.HAN)) >= borders.japaneseHan());
    }
}
