package dev.ceyuan.corpus.dataset;

import dev.ceyuan.corpus.document.Drop;
import dev.ceyuan.corpus.document.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of one document that was read, and why. As JSON it has the columns `id`, `source`, `key`,
/// `bytes`, `outcome` (`kept`, `dropped`, `refused`), `rule`, `value`, `threshold`, `survivor` (null
/// where there is none), `spans` (a list of `[kind, start, end]`), `measures` and `tags` (objects,
/// sorted).
///
/// @param id       of the document
/// @param source   id of the source that it was read from
/// @param key      what its source calls it; empty if nothing
/// @param bytes    that were read
/// @param drop     the rule, what was measured and what is allowed; null exactly if it is kept
/// @param survivor id of the document that stays in its place, if it was dropped for another
/// @param spans    where something was found, in code points of the text as it was read; never what was
///                 found
/// @param measures what was measured, by rule
/// @param tags     what the document is
public record Verdict(
        String id,
        String source,
        String key,
        long bytes,
        Outcome outcome,
        @Nullable Drop drop,
        @Nullable String survivor,
        List<Span> spans,
        Map<String, Long> measures,
        Map<String, String> tags) {
    public Verdict {
        DocumentId.checked(id);
        if (survivor != null) {
            DocumentId.checked(survivor);
        }
        if (bytes < 0) {
            throw new IllegalArgumentException("No number of bytes (id=%s, bytes=%d)".formatted(id, bytes));
        }
        if ((outcome == Outcome.KEPT) != (drop == null) || (survivor != null && outcome != Outcome.DROPPED)) {
            throw new IllegalArgumentException("A rule or a survivor where there is none, or none where there is one "
                    + "(id=%s, outcome=%s, drop=%s, survivor=%s)".formatted(id, outcome, drop, survivor));
        }
        source = Unicode.wellFormed(source);
        key = Unicode.wellFormed(key);
        spans = List.copyOf(spans);
        measures = Measures.of(measures);
        tags = Unicode.wellFormed(tags);
    }
}
