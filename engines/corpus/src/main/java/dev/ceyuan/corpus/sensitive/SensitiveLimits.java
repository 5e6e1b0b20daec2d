package dev.ceyuan.corpus.sensitive;

import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Limit;
import dev.ceyuan.corpus.document.Parameters;
import dev.ceyuan.corpus.document.Share;
import java.util.EnumMap;
import java.util.Map;

/// From when on the terms of a document count against it. Mere presence never does.
///
/// Each class is judged by itself, and only where a document has at least `min-hits` hits of at least
/// `min-distinct` distinct terms of it, so that a law or a history that names a thing, and names it again,
/// is not touched.
///
/// | rule | parameter | default | unit |
/// |---|---|---|---|
/// | – | `min-hits` | 5 | hits of the class in the document |
/// | – | `min-distinct` | 3 | distinct terms of the class in the document |
/// | `density-a1` | `max-density-a1` | 0.02 | sum of the weights of the hits for each letter |
/// | `density-a2` | `max-density-a2` | 0.02 | |
/// | `density-a3` | `max-density-a3` | 0.03 | |
/// | `density-a4` | `max-density-a4` | 0.02 | |
/// | `density-a5` | `max-density-a5` | 0.03 | |
/// | `line-hits-a1` … `-a5` | `max-line-hits` | 20 | hits of the class in one line |
///
/// Source: the defaults are our own, set on the openly licensed corpora of laws, documentation and poetry that
/// the project tests with; the one published threshold known to us, at most 0.5 sensitive words for each
/// line in EvalWeb (Chen et al., ChineseWebText, 2023), depends on how a page is broken into lines and
/// therefore is not used. Libraries differ: whoever loads another one sets limits for it.
final class SensitiveLimits {
    private static final long MIN_HITS = 5;
    private static final long MIN_DISTINCT = 3;
    private static final long MAX_LINE_HITS = 20;
    private static final Map<RiskClass, Long> MAX_DENSITY = new EnumMap<>(Map.of(
            RiskClass.A1, 20_000L,
            RiskClass.A2, 20_000L,
            RiskClass.A3, 30_000L,
            RiskClass.A4, 20_000L,
            RiskClass.A5, 30_000L));

    private final long minHits;
    private final long minDistinct;
    private final Limit lineHits;
    private final Map<RiskClass, Limit> density = new EnumMap<>(RiskClass.class);

    private SensitiveLimits(Parameters parameters) {
        minHits = parameters.whole("min-hits", MIN_HITS, 1);
        minDistinct = parameters.whole("min-distinct", MIN_DISTINCT, 1);
        for (var each : MAX_DENSITY.entrySet()) {
            var name = "max-density-" + each.getKey().suffix();
            density.put(each.getKey(), Limit.atMost(parameters.share(name, each.getValue())));
        }
        lineHits = Limit.atMost(parameters.whole("max-line-hits", MAX_LINE_HITS, 1));
    }

    static SensitiveLimits read(Parameters parameters) {
        return new SensitiveLimits(parameters);
    }

    /// Measures a document, and judges it where there is enough to judge by. A class without a hit has no
    /// measures.
    ///
    /// @param letters of the document
    void judge(Document document, Tally tally, long letters) {
        var all = 0L;
        for (var each : RiskClass.values()) {
            all += tally.hits(each);
            if (tally.hits(each) > 0) {
                judge(document, tally, letters, each);
            }
        }
        document.measure("hits", all);
    }

    private void judge(Document document, Tally tally, long letters, RiskClass each) {
        document.measure("hits-" + each.suffix(), tally.hits(each));
        document.measure("distinct-" + each.suffix(), tally.distinct(each));
        var dense = Share.of(tally.weight(each), letters);
        if (tally.hits(each) >= minHits && tally.distinct(each) >= minDistinct) {
            document.judge("density-" + each.suffix(), dense, limit(each));
            document.judge("line-hits-" + each.suffix(), tally.mostInLine(each), lineHits);
        } else {
            document.measure("density-" + each.suffix(), dense);
            document.measure("line-hits-" + each.suffix(), tally.mostInLine(each));
        }
    }

    private Limit limit(RiskClass each) {
        return density.getOrDefault(each, Limit.atMost(Share.ONE));
    }
}
