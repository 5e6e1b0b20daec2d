package dev.ceyuan.corpus.evidence.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// Everything that is to be said, in one language.
///
/// @param kicker above the title: what kind of report it is
/// @param facts  about the corpus: what, and what it is called
/// @param lead   the whole in a sentence
record Report(
        Locale locale,
        LocalDate day,
        String kicker,
        String title,
        List<Fact> facts,
        Lead lead,
        List<Tile> tiles,
        List<Section> sections,
        String footer) {
    record Fact(String name, String value) {}

    record Lead(String sentence, Tone tone) {}

    /// A figure that is seen first.
    record Tile(String label, String value, String note, Tone tone) {}

    /// A chapter.
    ///
    /// @param key names it in addresses
    record Section(String key, String title, List<Block> blocks) {
        Section {
            blocks = List.copyOf(blocks);
        }
    }
}
