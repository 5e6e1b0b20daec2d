package dev.ceyuan.corpus.personal;

import org.jspecify.annotations.Nullable;

/// What takes the place of personal data: `<手机号>`, or `<手机号:abcdefghijkl>` with a pseudonym.
final class Tokens {
    static final int PSEUDONYM_LENGTH = 12;

    private static final PersonalKind[] KINDS = PersonalKind.values();

    private Tokens() {}

    static String of(PersonalKind kind) {
        return "<" + kind.token() + ">";
    }

    static String of(PersonalKind kind, String pseudonym) {
        return "<" + kind.token() + ":" + pseudonym + ">";
    }

    /// The kind whose token begins at an offset; null if none does.
    static @Nullable PersonalKind kindAt(Page page, int at) {
        var first = page.raw(at + 1);
        if (page.raw(at) == '<' && (Signs.isHan(first) || first == 'Q')) { // no tag of a page begins like this
            for (var kind : KINDS) {
                if (endOf(kind, page, at) > 0) {
                    return kind;
                }
            }
        }
        return null;
    }

    /// Offset after the token of a kind that begins at an offset; 0 if none does.
    static int endOf(PersonalKind kind, Page page, int at) {
        var token = kind.token();
        for (var i = 0; i < token.length(); i++) {
            if (page.raw(at + 1 + i) != token.charAt(i)) {
                return 0;
            }
        }
        var end = at + 1 + token.length();
        if (page.raw(end) == ':') {
            for (end++; page.raw(end) >= 'a' && page.raw(end) <= 'z'; end++) {}
        }
        return page.raw(end) == '>' ? end + 1 : 0;
    }
}
