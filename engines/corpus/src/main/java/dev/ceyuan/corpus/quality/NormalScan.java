package dev.ceyuan.corpus.quality;

import dev.ceyuan.corpus.document.Edit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// One walk over a text that collects what normalisation changes.
///
/// A change never looks at what an earlier one left behind: that is the business of the next walk.
final class NormalScan {
    private static final char IDEOGRAPHIC_SPACE = '\u3000';
    private static final int FULL_WIDTH = 'Ａ' - 'A';
    private static final String REPLACEMENT = "\ufffd";

    private final Normalisation.Policy policy;
    private final char[] chars;
    private final int length;
    /// Whether the line of an offset is code.
    private final IntPredicate code;
    private final List<Edit> edits = new ArrayList<>();
    private int taken;
    private int lineStart;
    private int blankLines;
    private boolean betweenBackticks;
    private @Nullable Boolean rightToLeft;

    NormalScan(Normalisation.Policy policy, char[] chars, int length, IntPredicate code) {
        this.policy = policy;
        this.chars = chars;
        this.length = length;
        this.code = code;
    }

    List<Edit> edits() {
        var i = afterIndent(0);
        while (i < length) {
            i = NormalAction.keeps(chars[i]) ? i + 1 : act(i);
        }
        trimEnd();
        return edits;
    }

    /// @return where to go on
    private int act(int at) {
        return switch (NormalAction.of(chars[at])) {
            case KEEP -> at + 1;
            case LINE_END -> endLine(at);
            case DROP -> replace(at, at + 1, "");
            case SPACE -> replace(at, at + 1, " ");
            case JOINER -> Invisible.joins(chars, at, length) ? at + 1 : replace(at, at + 1, "");
            case DIRECTION -> isRightToLeft() ? at + 1 : replace(at, at + 1, "");
            case WIDE -> policy.halfWidth() ? narrow(at) : at + 1;
            case COMPOSE -> compose(at);
            case AMPERSAND -> policy.entities() ? decode(at) : at + 1;
            case BACKTICK -> toggle(at);
            case SURROGATE -> pair(at);
        };
    }

    private int toggle(int at) {
        betweenBackticks = !betweenBackticks;
        return at + 1;
    }

    private boolean isRightToLeft() {
        var known = rightToLeft;
        if (known == null) {
            known = Invisible.isRightToLeft(chars, length);
            rightToLeft = known;
        }
        return known;
    }

    private int replace(int start, int end, String with) {
        edits.add(new Edit(start, end, with));
        taken = end;
        return end;
    }

    private int endLine(int at) {
        var end = chars[at] == '\r' && at + 1 < length && chars[at + 1] == '\n' ? at + 2 : at + 1;
        var visible = policy.trim() ? visibleEnd(at) : at;
        var blank = visible == lineStart;
        blankLines = blank ? blankLines + 1 : 0;
        if (blank && blankLines > policy.blankLines()) {
            replace(lineStart, end, "");
        } else if (chars[end - 1] != '\n') {
            replace(visible, end, "\n");
        } else if (visible < end - 1) {
            replace(visible, end - 1, "");
        }
        lineStart = end;
        betweenBackticks = false;
        return afterIndent(end);
    }

    /// Where a line ends without the white space behind it that no change has touched yet.
    private int visibleEnd(int at) {
        var end = at;
        while (end > Math.max(taken, lineStart) && LineTable.isWhite(chars[end - 1])) {
            end--;
        }
        return end;
    }

    /// Drops the indent of a Chinese paragraph, which is made of ideographic spaces; other indents may mean
    /// something, as in code.
    private int afterIndent(int start) {
        var end = start;
        var ideographic = false;
        while (policy.trim() && end < length && isIndent(chars[end])) {
            ideographic |= chars[end] == IDEOGRAPHIC_SPACE;
            end++;
        }
        var blank = end == length || NormalAction.of(chars[end]) == NormalAction.LINE_END;
        return ideographic && !blank ? replace(start, end, "") : start;
    }

    private static boolean isIndent(char c) {
        return c == ' ' || c == '\t' || c == IDEOGRAPHIC_SPACE;
    }

    private void trimEnd() {
        var end = visibleEnd(length);
        if (policy.trim() && end < length) {
            replace(end, length, "");
        }
    }

    private int narrow(int start) {
        var narrow = new StringBuilder();
        var end = start;
        while (end < length && NormalAction.of(chars[end]) == NormalAction.WIDE) {
            narrow.append((char) (chars[end] - FULL_WIDTH));
            end++;
        }
        return replace(start, end, narrow.toString());
    }

    private int compose(int at) {
        var start = CanonicalForm.start(chars, taken, at, length);
        var end = CanonicalForm.end(chars, at, length);
        var stretch = String.valueOf(chars, start, end - start);
        var composed = CanonicalForm.of(stretch);
        if (composed.equals(stretch)) {
            return end;
        }
        var same = Math.max(0, Arrays.mismatch(stretch.toCharArray(), composed.toCharArray()));
        return replace(start + same, end, composed.substring(same)); // so that offsets lead back to each char
    }

    private int decode(int at) {
        var found = Entities.at(chars, at, length);
        return found == null || betweenBackticks || code.test(at) ? at + 1 : replace(at, found.end(), found.with());
    }

    private int pair(int at) {
        var codePoint = Character.codePointAt(chars, at, length);
        if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            return replace(at, at + 1, REPLACEMENT);
        }
        if (Invisible.isTag(codePoint)) {
            var end = tagsEnd(at);
            return Invisible.isFlag(chars, at) ? end : replace(at, end, "");
        }
        if ((codePoint & 0xfffe) == 0xfffe) {
            return replace(at, at + 2, "");
        }
        return NormalAction.mayCompose(codePoint) ? compose(at) : at + 2;
    }

    private int tagsEnd(int at) {
        var end = at;
        while (end < length && Invisible.isTag(Character.codePointAt(chars, end, length))) {
            end += 2;
        }
        return end;
    }
}
