package dev.ceyuan.corpus.personal;

import java.util.BitSet;

/// Telephone numbers of mainland China, as groups of digits.
///
/// A mobile number has eleven digits, the first three a segment. A landline has an area code, which begins
/// with 0 unless the country code stands before it, and seven or eight digits, eight where the area code has
/// three. `phone-prefixes.txt` has the segments and the area codes.
final class Telephones {
    private static final int MOBILE_LENGTH = 11;
    private static final int MAX_EXTENSION = 5;
    private static final int MAX_COUNTRY_DIGITS = 3;

    /// `555-0100` and its neighbours are kept for stories and manuals in North America (NANPA).
    private static final int NORTH_AMERICAN_FICTION = 555;

    private static final long[] MOBILE_SHAPES = Groups.shapes("11 3-4-4 4-4-3 4-3-4 3-8 7-4 3-3-5");
    private static final long[] LANDLINE_SHAPES = Groups.shapes("7 8 4-4 3-4");
    private static final BitSet SEGMENTS = prefixes("mobile");
    private static final BitSet AREAS = prefixes("landline");

    private final Page page;
    private final Groups groups;

    Telephones(Page page, Groups groups) {
        this.page = page;
        this.groups = groups;
    }

    private static BitSet prefixes(String kind) {
        var prefixes = new BitSet();
        Facts.values("phone-prefixes.txt", kind).forEach(prefix -> prefixes.set(Integer.parseInt(prefix)));
        return prefixes;
    }

    /// Whether some neighbouring groups are a telephone number.
    boolean isFound(int from, int to) {
        return isMobile(from, to) || isLandline(from, to) || isLocal(from, to);
    }

    private boolean isMobile(int from, int to) {
        var skip = groups.count(from, to) - MOBILE_LENGTH;
        if (skip < 0 || skip != countryCode(from, to) || isForeign(from, skip)) {
            return false;
        }
        var number = groups.first(from) + skip;
        if (!SEGMENTS.get(value(number, 3)) || !Groups.isOneOf(MOBILE_SHAPES, groups.shape(from, to, skip))) {
            return false;
        }
        var evidence = Evidence.SHAPE.bit() | Evidence.WRITING.bitIf(skip > 0 || from < to);
        return new Candidate(PersonalKind.MOBILE, start(from, to), groups.end(to), groups.has(' ', from, to), evidence)
                .isTakenOn(page);
    }

    private boolean isLandline(int from, int to) {
        var skip = countryCode(from, to);
        var number = groups.first(from) + skip;
        if (groups.digits()[number] == '0') {
            skip++;
        } else if (skip == 0) {
            return false;
        }
        if (isForeign(from, skip)) {
            return false;
        }
        var area = areaLength(groups.first(from) + skip, groups.count(from, to) - skip);
        if (area == 0 || !Groups.isOneOf(LANDLINE_SHAPES, groups.shape(from, to, skip + area))) {
            return false;
        }
        var cut = groups.isCutAfter(from, to, skip + area);
        if (from < to && !cut) {
            return false;
        }
        var evidence = Evidence.SHAPE.bit() | Evidence.WRITING.bitIf(cut);
        var end = endOfExtension(groups.end(to));
        return new Candidate(PersonalKind.LANDLINE, start(from, to), end, groups.has(' ', from, to), evidence)
                .isTakenOn(page);
    }

    /// Without area code it is one only if a word says so.
    private boolean isLocal(int from, int to) {
        var count = groups.count(from, to);
        if (count < 7
                || count > 8
                || groups.digits()[groups.first(from)] < '2'
                || !Groups.isOneOf(LANDLINE_SHAPES, groups.shape(from, to, 0))
                || value(groups.first(from), 3) == NORTH_AMERICAN_FICTION
                || Labels.adjacent(page, groups.start(from)) != Labels.Family.PHONE) {
            return false;
        }
        var end = endOfExtension(groups.end(to));
        return new Candidate(PersonalKind.LANDLINE, groups.start(from), end, groups.has(' ', from, to), 0)
                .isTakenOn(page);
    }

    /// Length of the area code at an offset of the digits; 0 if there is none, or what follows does not fit.
    private int areaLength(int at, int count) {
        if (count < 9) {
            return 0;
        }
        var area = groups.digits()[at] <= '2' ? 2 : 3;
        var rest = count - area;
        var fits = area == 2 ? rest == 8 : rest == 7 || rest == 8;
        return fits && AREAS.get(value(at, area)) && groups.digits()[at + area] >= '2' ? area : 0;
    }

    /// How many digits at the beginning are the country code: 86, or 0086.
    private int countryCode(int from, int to) {
        var digits = groups.digits();
        var at = groups.first(from);
        if (groups.count(from, to) < MOBILE_LENGTH) {
            return 0;
        }
        if (digits[at] == '8' && digits[at + 1] == '6') {
            return 2;
        }
        return digits[at] == '0' && digits[at + 1] == '0' && digits[at + 2] == '8' && digits[at + 3] == '6' ? 4 : 0;
    }

    /// Whether a plus says that the number begins with the code of a country, and it is not this one.
    private boolean isForeign(int from, int countryDigits) {
        if (countryDigits >= 2) {
            return false;
        }
        var first = from > 0 && groups.count(from - 1, from - 1) <= MAX_COUNTRY_DIGITS ? from - 1 : from;
        return page.at(groups.start(first) - 1) == '+';
    }

    /// The plus and the opening bracket belong to the number.
    private int start(int from, int to) {
        var start = groups.start(from);
        if (page.at(start - 1) == '+') {
            start--;
        }
        return page.at(start - 1) == '(' && groups.has(')', from, to) ? start - 1 : start;
    }

    /// Offset after an extension such as `-801` or `转801`; the offset itself if there is none.
    private int endOfExtension(int end) {
        var at = end;
        if (page.at(at) == ' ' && isTurn(page.raw(at + 1))) {
            at++;
        }
        var turned = isTurn(page.raw(at));
        if (page.at(at) != '-' && !turned) {
            return end;
        }
        at++;
        if (page.at(at) == ' ' && turned) {
            at++;
        }
        var first = at;
        while (Signs.isDigit(page.at(at))) {
            at++;
        }
        var goesOn = page.isWord(at)
                || (page.at(at) == '-' && page.isWord(at + 1))
                || (page.at(at) == ' ' && turned && Signs.isDigit(page.at(at + 1)));
        var isExtension = at > first && at - first <= MAX_EXTENSION && !goesOn;
        return isExtension && !page.known().startsAt(first) ? at : end;
    }

    private static boolean isTurn(char c) {
        return c == '转' || c == '轉';
    }

    private int value(int at, int count) {
        var value = 0;
        for (var i = at; i < at + count; i++) {
            value = 10 * value + groups.digits()[i] - '0';
        }
        return value;
    }
}
