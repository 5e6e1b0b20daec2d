package dev.ceyuan.matching;

import java.util.List;
import java.util.Objects;

/// A question to the index: which items of the other side fit this item.
///
/// @param item need or offer to match; it need not be in the index
/// @param top how many results are wanted, 1 to 10,000
/// @param filters conditions on the results, besides the rules of the specification
public record MatchRequest(Item item, int top, Mode mode, List<Filter> filters, Detail detail) {

    /// Which arms of the search are used.
    public enum Mode {
        /// Words and meaning, blended by the kind of text.
        HYBRID,
        /// Words alone (BM25 on characters and character pairs).
        LEXICAL,
        /// Meaning alone (nearest passages by vector).
        DENSE
    }

    /// How much of the reasons is worked out.
    public enum Detail {
        /// Scores, contributions and constraints.
        SCORES,
        /// These and the evidence from both texts.
        EVIDENCE
    }

    private static final int MAXIMUM_TOP = 10_000;

    public MatchRequest {
        Objects.requireNonNull(item);
        Objects.requireNonNull(mode);
        Objects.requireNonNull(detail);
        filters = List.copyOf(filters);
        if (top < 1 || top > MAXIMUM_TOP) {
            throw new IllegalArgumentException("top must be 1 to %d (top=%d)".formatted(MAXIMUM_TOP, top));
        }
    }

    /// The usual question: hybrid, no further filters, with evidence.
    public static MatchRequest of(Item item, int top) {
        return new MatchRequest(item, top, Mode.HYBRID, List.of(), Detail.EVIDENCE);
    }
}
