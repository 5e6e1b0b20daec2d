package dev.ceyuan.matching;

import java.util.ArrayList;
import java.util.List;

/// A stretch of an item that gets a vector of its own.
///
/// @param words what is encoded: the title, for context, and the stretch of the text
record Passage(Match.Span.Field field, int start, int end, String words) {

    /// Cuts an item into passages: at least one unless title and text are blank.
    static List<Passage> cut(Item item, MatchingSpecification.Passages limits) {
        var passages = new ArrayList<Passage>();
        var title = item.title().strip();
        var text = item.text();
        if (text.isBlank()) {
            if (!title.isEmpty()) {
                passages.add(new Passage(Match.Span.Field.TITLE, 0, item.title().length(), title));
            }
            return passages;
        }
        for (var start = 0; passages.size() < limits.maximumPerItem(); start += limits.step()) {
            var end = boundary(text, Math.min(text.length(), start + limits.length()));
            var from = boundary(text, start);
            var stretch = text.substring(from, end);
            var words = title.isEmpty() ? stretch : title + "\n" + stretch;
            passages.add(new Passage(Match.Span.Field.TEXT, from, end, words));
            if (end == text.length()) {
                break;
            }
        }
        return passages;
    }

    /// The nearest offset at or before `offset` that does not cut a surrogate pair.
    private static int boundary(String text, int offset) {
        var cutsPair = offset > 0
                && offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
        return cutsPair ? offset - 1 : offset;
    }

    Match.Span span(Item item) {
        var source = field == Match.Span.Field.TITLE ? item.title() : item.text();
        return new Match.Span(field, start, end, source.substring(start, end));
    }
}
