package dev.ceyuan.corpus.personal;

import java.util.List;

/// The id of someone in WeChat: a letter and five to nineteen letters, digits, hyphens and underscores
/// (Tencent, rules of the WeChat id). It has no shape of its own, so a word before it has to say what it is.
///
/// Where the word is an ordinary one, a colon or the like has to follow, and the id must not be an ordinary
/// word itself.
final class Messenger {
    /// What the words begin with.
    static final String BEGINNINGS = "微薇威VvWwＶｖＷｗ加";

    /// What the words go on with.
    private static final String SECONDS = "信微exv";

    /// What stands behind the name of a messenger without being someone's id there.
    private static final List<String> ORDINARY = List.of(("wechat weixin tencent android iphone windows linux harmony"
                    + " official payment program mini open http https system version client server access appid string"
                    + " undefined update select public return function")
            .split(" "));

    private static final int SHORTEST = 6;
    private static final int LONGEST = 20;
    private static final int MAX_CONNECTING = 4;
    private static final String[] WORDS = {"微信", "薇信", "威信", "wechat", "weixin", "v信", "vx", "wx", "加微", "加v"};
    private static final String[] ADDITIONS = {"账号", "帐号", "賬號", "号码", "號碼", "号", "號", "id", "同号", "同號"};
    private static final String CONNECTING = " :=是为為|(（【「『[“\"'‘-—>→";

    private static final String BESIDES = CONNECTING + "，。；、,/";

    private int end;
    private boolean named;
    private boolean explicit;

    /// Offset after the id that a word at an offset introduces; the offset itself if none does.
    int search(Page page, int at) {
        if (SECONDS.indexOf(Signs.lower(page.at(at + 1))) < 0) {
            return at;
        }
        var word = wordAt(page, at);
        if (word.isEmpty() || isWithinMore(page, at, word)) {
            return at;
        }
        end = at + word.length();
        named = passAddition(page, word);
        explicit = named || isExplicit(page, at, word);
        var connected = connect(page);
        if (!explicit && !connected) {
            return at;
        }
        var letters = word.length() == 2 && Signs.isLetter(word.charAt(1));
        return (!letters || isAmongHan(page, at)) && isFound(page) ? end : at;
    }

    /// Whether it is the end of a longer word: of letters, or 企业微信, where ids are those of firms.
    private static boolean isWithinMore(Page page, int at, String word) {
        return page.raw(at - 1) == '业' || (Signs.isLetter(word.charAt(0)) && Signs.isAlphanumeric(page.at(at - 1)));
    }

    private static String wordAt(Page page, int at) {
        for (var word : WORDS) {
            if (matches(page, at, word)) {
                return word;
            }
        }
        return "";
    }

    private static boolean matches(Page page, int at, String word) {
        for (var i = 0; i < word.length(); i++) {
            if (Signs.lower(page.at(at + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// Passes over what makes the name of a messenger that of an id, such as 号; whether there is any.
    private boolean passAddition(Page page, String word) {
        var blank = Signs.isLetter(word.charAt(word.length() - 1)) && page.at(end) == ' ';
        var from = blank ? end + 1 : end;
        for (var addition : ADDITIONS) {
            if (matches(page, from, addition)) {
                end = from + addition.length();
                return true;
            }
        }
        return false;
    }

    /// Whether the word can mean nothing but an id, by its spelling or by what stands before it.
    private boolean isExplicit(Page page, int at, String word) {
        var spelled = switch (word) {
            case "微信", "wechat", "weixin", "wx" -> false;
            default -> true;
        };
        var owned = CONNECTING.indexOf(page.at(end)) >= 0;
        return spelled
                || switch (page.raw(at - 1)) {
                    case '加', '+' -> true;
                    case '我', '的' -> owned;
                    default -> false;
                };
    }

    /// Passes over what connects the word with the id; whether a colon or the like is among it.
    private boolean connect(Page page) {
        var connected = false;
        for (var i = 0; i < MAX_CONNECTING && CONNECTING.indexOf(page.at(end)) >= 0; i++) {
            var c = page.at(end++);
            connected |= c != ' ' && c != '-';
        }
        return connected;
    }

    /// Two letters may be anything in a program: Chinese has to stand around them.
    private boolean isAmongHan(Page page, int at) {
        var before = at - 1;
        while (at - before <= MAX_CONNECTING && BESIDES.indexOf(page.at(before)) >= 0) {
            before--;
        }
        return Signs.isHan(page.raw(before)) || page.raw(end - 1) == '：';
    }

    private boolean isFound(Page page) {
        var start = end;
        if (!Signs.isLetter(page.at(start)) || Signs.isLetter(page.at(start - 1))) {
            return false;
        }
        while (isIdSign(page.at(end)) && end - start <= LONGEST) {
            end++;
        }
        var length = end - start;
        if (length < SHORTEST || length > LONGEST || isPartOfMore(page) || (!named && isOrdinary(page, start))) {
            return false;
        }
        var evidence = Evidence.WRITING.bit() | (explicit ? Evidence.ADJACENT : Evidence.LABEL).bit();
        if (!Scores.suffice(PersonalKind.WECHAT, evidence)) {
            return false;
        }
        page.known().addFound(PersonalKind.WECHAT, start, end);
        return true;
    }

    /// Whether the letters are a word of a text about messengers, or the first one of a phrase.
    private boolean isOrdinary(Page page, int start) {
        if (page.at(end) == ' ' && Signs.isLetter(page.at(end + 1))) {
            return true;
        }
        for (var word : ORDINARY) {
            if (matches(page, start, word) && !Signs.isLetter(page.at(start + word.length()))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPartOfMore(Page page) {
        if (page.isWord(end)) {
            return true;
        }
        return switch (page.raw(end)) {
            case '@', '＠', '(', '/' -> true;
            case '.' -> page.isWord(end + 1);
            case ':' -> page.raw(end + 1) == '/';
            default -> false;
        };
    }

    private static boolean isIdSign(char c) {
        return Signs.isAlphanumeric(c) || c == '-' || c == '_';
    }
}
