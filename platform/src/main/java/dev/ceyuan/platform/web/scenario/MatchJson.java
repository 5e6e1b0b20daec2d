package dev.ceyuan.platform.web.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ceyuan.matching.Facet;
import dev.ceyuan.matching.Match;
import dev.ceyuan.matching.WhyNot;
import dev.ceyuan.platform.scenario.MatchDesk;
import dev.ceyuan.platform.scenario.RankedMatch;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A match for programs. The amounts of the contributions add up to the score.
@JsonInclude(JsonInclude.Include.NON_NULL)
record MatchJson(
        int rank,
        EntryJson other,
        double score,
        List<ContributionJson> contributions,
        List<ConstraintJson> constraints,
        Match.@Nullable Evidence evidence,
        Match.Reciprocity reciprocity,
        String specification,
        String model,
        Instant firstAt,
        Instant computedAt) {

    /// A feature's share of the score.
    record ContributionJson(String feature, double value, double weight, double amount) {
        static ContributionJson of(Match.Contribution contribution) {
            return new ContributionJson(
                    contribution.feature(), contribution.value(), contribution.weight(), contribution.amount());
        }
    }

    /// A rule with both values; null is unknown.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConstraintJson(
            String rule,
            String hardness,
            Match.Outcome outcome,
            @Nullable Facet need,
            @Nullable Facet offer,
            List<Match.Question> questions) {
        ConstraintJson {
            questions = List.copyOf(questions);
        }

        static ConstraintJson of(Match.Constraint constraint) {
            return new ConstraintJson(
                    constraint.rule(),
                    constraint.hardness().name(),
                    constraint.outcome(),
                    constraint.need(),
                    constraint.offer(),
                    constraint.questions());
        }
    }

    /// Why an offer is not on the list.
    ///
    /// @param stage ABSENT, NOT_ELIGIBLE, OUTRANKED or LISTED
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WhyNotJson(
            String stage,
            List<ConstraintJson> broken,
            @Nullable Integer rank,
            @Nullable Double score,
            @Nullable Double distance) {
        WhyNotJson {
            broken = List.copyOf(broken);
        }

        static WhyNotJson of(WhyNot whyNot) {
            return switch (whyNot) {
                case WhyNot.Absent _ -> new WhyNotJson("ABSENT", List.of(), null, null, null);
                case WhyNot.NotEligible not ->
                    new WhyNotJson(
                            "NOT_ELIGIBLE",
                            not.broken().stream().map(ConstraintJson::of).toList(),
                            null,
                            null,
                            null);
                case WhyNot.Outranked out ->
                    new WhyNotJson(
                            "OUTRANKED", List.of(), out.rank(), out.match().score(), out.distance());
                case WhyNot.Listed listed ->
                    new WhyNotJson(
                            "LISTED",
                            List.of(),
                            listed.match().rank(),
                            listed.match().score(),
                            null);
            };
        }
    }

    /// A smallest change of the need with the offers that it would add.
    record SuggestionJson(List<ChangeJson> changes, List<EntryJson> added) {
        SuggestionJson {
            changes = List.copyOf(changes);
            added = List.copyOf(added);
        }

        static SuggestionJson of(MatchDesk.Suggestion suggestion) {
            return new SuggestionJson(
                    suggestion.changes().stream()
                            .map(change -> new ChangeJson(change.facet(), change.from(), change.to()))
                            .toList(),
                    suggestion.added().stream().map(EntryJson::of).toList());
        }
    }

    /// A change of one facet.
    ///
    /// @param to null if the demand has to be dropped
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeJson(String facet, Facet from, @Nullable Facet to) {}

    MatchJson {
        contributions = List.copyOf(contributions);
        constraints = List.copyOf(constraints);
    }

    static MatchJson of(RankedMatch match) {
        var reasons = match.reasons();
        return new MatchJson(
                match.rank(),
                EntryJson.of(match.other()),
                reasons.score(),
                reasons.contributions().stream().map(ContributionJson::of).toList(),
                reasons.constraints().stream().map(ConstraintJson::of).toList(),
                reasons.evidence(),
                reasons.reciprocity(),
                reasons.specification(),
                reasons.model(),
                match.firstAt(),
                match.computedAt());
    }
}
