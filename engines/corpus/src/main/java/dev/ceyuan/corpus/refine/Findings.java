package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.dataset.Measures;
import dev.ceyuan.corpus.document.Span;
import java.util.List;
import java.util.Map;

/// What operators found.
record Findings(List<Span> spans, Measures measures, Map<String, String> tags) {
    static final Findings NONE = new Findings(List.of(), Measures.NONE, Map.of());
}
