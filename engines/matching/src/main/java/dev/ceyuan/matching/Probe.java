package dev.ceyuan.matching;

import dev.ceyuan.matching.MatchRequest.Mode;
import java.util.List;
import java.util.Map;

/// An item made ready to be asked about.
///
/// @param terms how often each term occurs in it
/// @param passages of the item, in order
/// @param vectors of the passages that the search compares, the first ones; empty if the mode needs none
/// @param meaningShare of the meaning in the score of the texts, 0 to 1
record Probe(
        Item item,
        Map<String, Integer> terms,
        List<Passage> passages,
        List<float[]> vectors,
        KindOfText kind,
        double meaningShare) {

    static Probe of(Item item, Mode mode, MatchingSpecification specification, VectorCache cache) {
        var passages = Passage.cut(item, specification.passages());
        var compared = passages.stream()
                .limit(specification.limits().questionPassages())
                .map(Passage::words)
                .toList();
        var vectors = mode == Mode.LEXICAL
                ? List.<float[]>of()
                : cache.vectors(compared, VectorCache.Keep.IN_MEMORY, ProgressListener.NONE);
        var kind = KindOfText.of(item);
        var terms = Schema.termCounts(item, specification.weights().title());
        return new Probe(item, terms, passages, vectors, kind, meaningShare(mode, kind, specification));
    }

    private static double meaningShare(Mode mode, KindOfText kind, MatchingSpecification specification) {
        return switch (mode) {
            case HYBRID -> specification.shareOfMeaning(kind);
            case LEXICAL -> 0;
            case DENSE -> 1;
        };
    }
}
