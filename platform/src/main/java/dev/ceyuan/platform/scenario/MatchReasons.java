package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Facet;
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
        var plain = constraints.stream()
                .map(each -> new Match.Constraint(
                        each.rule(),
                        each.hardness(),
                        each.outcome(),
                        plain(each.need()),
                        plain(each.offer()),
                        each.questions()))
                .toList();
        return new MatchReasons(score, contributions, plain, evidence, reciprocity, specification, model);
    }

    private static @Nullable Facet plain(@Nullable Facet facet) {
        return switch (facet) {
            case null -> null;
            case Facet.Terms terms -> new Facet.Terms(terms.ids(), "");
            case Facet.Amount amount -> new Facet.Amount(amount.fen(), "");
            case Facet.Day day -> new Facet.Day(day.day(), "");
            case Facet.Level level -> new Facet.Level(level.step(), "");
        };
    }
}
