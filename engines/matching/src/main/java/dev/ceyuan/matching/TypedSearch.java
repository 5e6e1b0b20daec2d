package dev.ceyuan.matching;

import dev.ceyuan.matching.Match.Span;
import dev.ceyuan.text.NormalisedText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/// Search as one types: by words alone, the last of which may be unfinished; an item that says exactly what
/// was typed comes before one that only shares words, a title before a text.
final class TypedSearch {

    private static final int MAXIMUM_COMPLETIONS = 50;
    private static final int CONTEXT = 30;
    private static final double IN_TITLE = 2;
    private static final double IN_TEXT = 1;
    private static final int CANDIDATES_PER_RESULT = 5;

    private final SideView view;
    private final String typed;

    private TypedSearch(SideView view, String typed) {
        this.view = view;
        this.typed = NormalisedText.fold(typed).strip();
    }

    static List<SearchHit> search(SideView view, String typed, FixedBitSet eligible, int top) throws IOException {
        return new TypedSearch(view, typed).search(eligible, top);
    }

    private List<SearchHit> search(FixedBitSet eligible, int top) throws IOException {
        if (typed.isEmpty()) {
            return List.of();
        }
        var scores = WordScores.score(view, WordScores.weigh(view, terms(), 1));
        var heap = new SlotHeap(eligible.cardinality());
        for (var slot = 0; slot < view.slots(); slot++) {
            if (eligible.get(slot) && scores[slot] > 0) {
                heap.add(slot, scores[slot]);
            }
        }
        heap.ordered();
        var hits = new ArrayList<SearchHit>();
        while (!heap.isEmpty() && hits.size() < top * CANDIDATES_PER_RESULT) {
            var slot = heap.pop();
            hits.add(hit(view.itemAt(slot), scores[slot]));
        }
        hits.sort((one, other) -> {
            var byScore = Double.compare(other.score(), one.score());
            return byScore != 0
                    ? byScore
                    : one.item().id().compareTo(other.item().id());
        });
        return List.copyOf(hits.subList(0, Math.min(top, hits.size())));
    }

    /// The terms that were typed, with what the last one may become if it is a word of letters.
    private Map<String, Integer> terms() throws IOException {
        var terms = new LinkedHashMap<String, Integer>();
        var last = new int[] {-1};
        Grams.cut(typed, (text, start, end) -> {
            terms.put(text.substring(start, end), 1);
            if (end == text.length() && !Grams.isSingle(text.substring(end - 1))) {
                last[0] = start;
            }
        });
        if (last[0] >= 0) {
            complete(typed.substring(last[0]), terms);
        }
        // Pairs say more than their characters; a character typed alone is all there is.
        if (terms.keySet().stream().anyMatch(term -> !Grams.isSingle(term))) {
            terms.keySet().removeIf(Grams::isSingle);
        }
        return terms;
    }

    private void complete(String prefix, Map<String, Integer> terms) throws IOException {
        for (var segment : view.segments()) {
            var indexed = segment.reader().terms(Schema.words(view.side()));
            if (indexed == null) {
                continue;
            }
            var iterator = indexed.iterator();
            var status = iterator.seekCeil(new BytesRef(prefix));
            var left = MAXIMUM_COMPLETIONS;
            while (status != SeekStatus.END && left-- > 0) {
                var term = iterator.term().utf8ToString();
                if (!term.startsWith(prefix)) {
                    break;
                }
                terms.put(term, 1);
                status = iterator.next() == null ? SeekStatus.END : SeekStatus.FOUND;
            }
        }
    }

    private SearchHit hit(Item item, double score) {
        var title = marks(NormalisedText.of(item.title()));
        var text = NormalisedText.of(item.text());
        var place = text.folded().indexOf(typed);
        var exact = title.isEmpty() ? (place >= 0 ? IN_TEXT : 0) : IN_TITLE;
        return new SearchHit(item, exact + score, title, excerpt(text, place));
    }

    private List<Span> marks(NormalisedText title) {
        var marks = new ArrayList<Span>();
        for (var at = title.folded().indexOf(typed);
                at >= 0;
                at = title.folded().indexOf(typed, at + typed.length())) {
            var start = title.originalStart(at);
            var end = title.originalEnd(at + typed.length());
            marks.add(new Span(Span.Field.TITLE, start, end, title.original().substring(start, end)));
        }
        return marks;
    }

    private Span excerpt(NormalisedText text, int place) {
        if (place < 0) {
            return new Span(Span.Field.TEXT, 0, 0, "");
        }
        var start = text.originalStart(Math.max(0, place - CONTEXT));
        var end = text.originalEnd(Math.min(text.folded().length(), place + typed.length() + CONTEXT));
        return new Span(Span.Field.TEXT, start, end, text.original().substring(start, end));
    }
}
