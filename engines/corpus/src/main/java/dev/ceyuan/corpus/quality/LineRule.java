package dev.ceyuan.corpus.quality;

import java.util.Locale;

/// Why a line is no text.
enum LineRule {
    /// YAML before the text of a Markdown file.
    FRONT_MATTER,
    /// Menus, breadcrumbs, links to the next page.
    NAVIGATION,
    SHARE_BUTTONS,
    COPYRIGHT,
    /// Of the filing of a Chinese website (ICP, public security).
    RECORD_NUMBER,
    PAGE_NUMBER,
    /// Almost no letters: dates, counters, ornaments.
    NO_LETTERS;

    /// As parameters, measures and phrases name it.
    String rule() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
