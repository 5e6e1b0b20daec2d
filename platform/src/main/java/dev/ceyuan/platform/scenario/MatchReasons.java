package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Match;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a pair matches, as it was computed, and with what, so that it can be computed again.
///
/// @param score         sum of the amounts of the contributions
/// @param contributions every feature that moved the score, for and against
/// @param constraints   every rule with both values, their origins and the outcome
/// @param evidence      the passages that speak most for the match, null if a text is empty
/// @param specification version of the rules and weights
/// @param model         identity of the encoder
public record MatchReasons(
        double score,
        List<Match.Contribution> contributions,
        List<Match.Constraint> constraints,
        Match.@Nullable Evidence evidence,
        Match.Reciprocity reciprocity,
        String specification,
        String model) {
    public MatchReasons {
        contributions = List.copyOf(contributions);
        constraints = List.copyOf(constraints);
    }

    /// The same without the places that the values came from.
    MatchReasons withoutOrigins() {
        var plain = constraints.stream().map(Origins::without).toList();
        return new MatchReasons(score, contributions, plain, evidence, reciprocity, specification, model);
    }
}
