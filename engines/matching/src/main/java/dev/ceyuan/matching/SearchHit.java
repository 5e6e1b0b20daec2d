package dev.ceyuan.matching;

import java.util.List;

/// A result of search-as-you-type.
///
/// @param titleMarks places in the title that were matched, ascending and apart
/// @param excerpt the first matched place of the text with its surroundings; an empty quote if only the title
public record SearchHit(Item item, double score, List<Match.Span> titleMarks, Match.Span excerpt) {
    public SearchHit {
        titleMarks = List.copyOf(titleMarks);
    }
}
