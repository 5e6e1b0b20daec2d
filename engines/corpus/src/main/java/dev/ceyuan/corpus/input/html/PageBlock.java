package dev.ceyuan.corpus.input.html;

import org.jsoup.nodes.Element;

/// A stretch of a page between tags that break lines.
///
/// @param text     with line feeds where the page asks for them
/// @param visible  characters that are not blank
/// @param linked   those of them that are in links
/// @param within   the element that it lies in
/// @param heading  whether that is a heading
record PageBlock(String text, int visible, int linked, Element within, boolean heading) {
    private static final int LONG = 40;
    private static final int NOT_SHORT = 15;
    private static final String ENDS = "。！？；…!?;";

    /// Characters outside links.
    int own() {
        return visible - linked;
    }

    boolean isProse() {
        var isSentence = own() >= NOT_SHORT && text.chars().anyMatch(letter -> ENDS.indexOf(letter) >= 0);
        return own() >= 2 * linked && (own() >= LONG || isSentence);
    }

    boolean isMostlyLinks() {
        return 2 * linked > visible;
    }
}
