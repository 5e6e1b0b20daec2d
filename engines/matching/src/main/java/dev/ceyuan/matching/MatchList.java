package dev.ceyuan.matching;

import java.util.List;
import java.util.Objects;

/// The answer to a [MatchRequest].
///
/// @param eligible items of the other side that break no hard rule and pass the filters
/// @param path how the vectors were searched
/// @param kind of the text that was asked, which chose the blend
public record MatchList(List<Match> matches, int eligible, Path path, KindOfText kind) {

    /// How nearest passages are found.
    public enum Path {
        /// Every eligible passage was compared: nothing is missed.
        EXACT,
        /// A graph was walked and its finds were compared exactly.
        GRAPH,
        /// No vectors were needed.
        NONE
    }

    public MatchList {
        Objects.requireNonNull(path);
        Objects.requireNonNull(kind);
        matches = List.copyOf(matches);
    }
}
