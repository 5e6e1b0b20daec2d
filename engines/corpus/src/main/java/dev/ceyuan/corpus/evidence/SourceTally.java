package dev.ceyuan.corpus.evidence;

import dev.ceyuan.corpus.licence.Source;

/// A source, before and after it was refined.
///
/// @param before what was read
/// @param after  what was kept
public record SourceTally(Source source, Tally before, Tally after) {
    public SourceTally {
        if (after.documents() > before.documents()) {
            throw new IllegalArgumentException("More documents kept than read (source=%s, before=%d, after=%d)"
                    .formatted(source.id(), before.documents(), after.documents()));
        }
    }

    /// Whether any of its text is in the corpus.
    boolean isUsed() {
        return after.documents() > 0;
    }
}
