package dev.ceyuan.corpus.personal;

import dev.ceyuan.text.NormalisedText;

/// What stands before a candidate, folded, without the personal data that was found there; each run of blanks
/// is one.
///
/// A word belongs to the first number behind it, and to those that are listed with that one: so the window
/// ends at another number.
///
/// @param own how many chars stand behind the last personal data in it; more than all if there is none
/// @param cut whether more stands before: what begins at its first char may begin before it
record Window(String text, int own, boolean cut) {
    private static final int REACH = 24;

    /// How many digits make another number.
    private static final int NUMBER = 4;

    /// How far a list goes that one word stands before.
    private static final int LISTED = 16;

    /// What stands between numbers in a list.
    private static final String LISTING = " ,、;/|和或及与";

    static Window before(Page page, int start) {
        var known = page.known();
        var index = known.lastBefore(start);
        var backwards = new StringBuilder(REACH);
        var own = Integer.MAX_VALUE;
        var listed = LISTED;
        var digits = 0;
        var at = start;
        while (at > 0 && backwards.length() < REACH && digits < NUMBER) {
            if (index >= 0 && known.end(index) == at) {
                if (listed-- == 0) {
                    break;
                }
                at = known.start(index--);
                own = Math.min(own, backwards.length());
                continue;
            }
            var c = page.raw(--at);
            var plain = c < ' ' ? ' ' : Signs.plain(c);
            digits = Signs.isDigit(plain) ? digits + 1 : 0;
            listed = LISTING.indexOf(plain) >= 0 ? listed : 0;
            if (plain != ' ') {
                backwards.append(c);
            } else if (backwards.isEmpty() || backwards.charAt(backwards.length() - 1) != ' ') {
                backwards.append(' ');
            }
        }
        return new Window(NormalisedText.fold(backwards.reverse().toString()), own, at > 0);
    }
}
