package dev.ceyuan.cli;

import dev.ceyuan.matching.Item;
import dev.ceyuan.matching.Match;
import dev.ceyuan.matching.Match.Outcome;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// Writes the results, need by need, in one format.
interface MatchOutput extends Closeable {

    /// The results of one need, best first; empty if no offer fits.
    void write(Item need, List<Match> matches) throws IOException;

    /// The rules that a match leaves open, by name.
    static List<String> unknown(Match match, Wording wording) {
        return match.constraints().stream()
                .filter(constraint -> constraint.outcome() == Outcome.UNKNOWN)
                .map(constraint -> wording.rule(constraint.rule()))
                .toList();
    }

    /// What to call an item: its title, or the beginning of its text.
    static String nameOf(Item item) {
        if (!item.title().isBlank()) {
            return item.title();
        }
        var text = item.text().strip();
        int end = text.offsetByCodePoints(0, Math.min(40, text.codePointCount(0, text.length())));
        return end == text.length() ? text : text.substring(0, end) + "…";
    }
}
