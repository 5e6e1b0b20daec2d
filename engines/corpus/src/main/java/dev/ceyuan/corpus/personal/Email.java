package dev.ceyuan.corpus.personal;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// An e-mail address (RFC 5321: at most 64 chars before the sign, at most 253 after it), searched from its
/// sign to both sides, each char looked at once.
final class Email {
    private static final int MAX_LOCAL = 64;
    private static final int MAX_DOMAIN = 253;
    private static final int MAX_LABEL = 63;
    private static final String SIGNS = "._-+%．＿－＋％";
    private static final Set<String> LAST_LABELS = names("country", "generic");
    private static final Set<String> NOBODYS_DOMAINS = names("reserved", "fictitious");
    private static final Set<String> NOBODY = names("machine", "placeholder");

    private Email() {}

    private static Set<String> names(String... kinds) {
        var names = new HashSet<String>();
        for (var kind : kinds) {
            names.addAll(Facts.values("mail-domains.txt", kind));
        }
        return names;
    }

    /// Looks for one around its sign.
    static boolean isFound(Page page, int sign) {
        var start = start(page, sign);
        if (start == sign || isOfAddress(page, start)) {
            return false;
        }
        var end = end(page, sign + 1);
        if (end == 0 || page.at(end) == '@' || page.isWord(end) || isNobodys(page, start, sign, end)) {
            return false;
        }
        page.known().addFound(PersonalKind.EMAIL, start, end);
        return true;
    }

    private static int start(Page page, int sign) {
        var least = page.known().lastEndBefore(sign);
        var start = sign;
        while (start > least && isLocal(page.raw(start - 1))) {
            if (sign - start == MAX_LOCAL) {
                return sign;
            }
            start--;
        }
        while (start < sign && !Signs.isAlphanumeric(page.at(start)) && page.at(start) != '_') {
            start++;
        }
        return page.at(sign - 1) == '.' ? sign : start;
    }

    /// Whether it is the user of a web address: `https://user@host`, `https://user:password@host`.
    private static boolean isOfAddress(Page page, int start) {
        var at = start - 1;
        if (page.at(at) == ':') {
            at--;
            while (start - at < MAX_LOCAL && isLocal(page.raw(at))) {
                at--;
            }
        }
        return page.at(at) == '/' && page.at(at - 1) == '/';
    }

    /// Dashes are no part of an address, the hyphen is.
    private static boolean isLocal(char raw) {
        return Signs.isAlphanumeric(Signs.plain(raw)) || SIGNS.indexOf(raw) >= 0;
    }

    /// Offset after the domain that begins at an offset; 0 if none does. Ends with a label that is known to
    /// be a last one, at the latest possible.
    private static int end(Page page, int first) {
        var end = 0;
        var before = first; // where the label before begins
        var label = first;
        var at = first;
        while (at - first <= MAX_DOMAIN) {
            var c = page.at(at);
            if (Signs.isAlphanumeric(c) || (c == '-' && at > label)) {
                at++;
                continue;
            }
            if (at == label || at - label > MAX_LABEL) {
                break;
            }
            if (label > first && !isVersion(page, before, label - 1) && LAST_LABELS.contains(lower(page, label, at))) {
                end = at;
            }
            if (c != '.') {
                break;
            }
            before = label;
            label = ++at;
        }
        return end;
    }

    /// Whether a label is one of a version, such as `1.2.io`; `163.com` is a domain.
    private static boolean isVersion(Page page, int start, int end) {
        return end - start <= 2 && Signs.isDigit(page.at(start)) && Signs.isDigit(page.at(end - 1));
    }

    private static boolean isNobodys(Page page, int start, int sign, int end) {
        if (NOBODY.contains(lower(page, start, sign))) {
            return true;
        }
        var domain = lower(page, sign + 1, end);
        while (domain.indexOf('.') >= 0) {
            if (NOBODYS_DOMAINS.contains(domain)) {
                return true;
            }
            domain = domain.substring(domain.indexOf('.') + 1);
        }
        return false;
    }

    private static String lower(Page page, int start, int end) {
        var plain = new StringBuilder(end - start);
        for (var at = start; at < end; at++) {
            plain.append(page.at(at));
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
