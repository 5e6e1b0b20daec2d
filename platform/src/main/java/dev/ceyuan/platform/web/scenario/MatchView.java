package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Match;
import dev.ceyuan.matching.MatchingSpecification.Hardness;
import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.scenario.MatchReasons;
import dev.ceyuan.platform.scenario.RankedMatch;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A place on the list of a need or an offer, with all its reasons.
///
/// @param otherId   of the entry that stands there
/// @param evidence  null if a text is empty
/// @param since     day on which it came onto the list
/// @param method    rules and encoder with which it was computed
public record MatchView(
        int rank,
        String otherId,
        EntryLine other,
        ScoreView score,
        Tally tally,
        List<ConstraintView> constraints,
        @Nullable EvidenceView evidence,
        Sides sides,
        String since,
        String method) {

    /// How many rules came out which way.
    public record Tally(long met, long unknown, long broken) {}

    /// A rule with both values.
    ///
    /// @param outcome MET, BROKEN or UNKNOWN
    public record ConstraintView(
            String rule, boolean hard, String outcome, String outcomeLabel, Value need, Value offer) {

        /// `✓`, `✗` or `？`, for the eye; the label says it in words.
        public String sign() {
            return switch (outcome) {
                case "MET" -> "✓";
                case "BROKEN" -> "✗";
                default -> "？";
            };
        }

        public String cssClass() {
            return "constraint-" + outcome.toLowerCase(Locale.ROOT);
        }
    }

    /// A value and where it comes from.
    ///
    /// @param origin   may be empty
    /// @param question to ask whose it is, null if there is none
    public record Value(
            String text,
            String origin,
            boolean known,
            @Nullable String question) {}

    /// Passages of need and offer, quoted word for word.
    public record EvidenceView(MarkedText need, MarkedText offer, List<String> sharedTerms) {
        public EvidenceView {
            sharedTerms = List.copyOf(sharedTerms);
        }
    }

    /// How much each wants the other, as percentages and words.
    public record Sides(int needWantsOffer, int offerWantsNeed, int mutual) {}

    public MatchView {
        constraints = List.copyOf(constraints);
    }

    /// @param head side whose list it is
    static MatchView of(RankedMatch match, Side head, Wording wording) {
        var reasons = match.reasons();
        var constraints = constraints(reasons.constraints(), wording);
        return new MatchView(
                match.rank(),
                match.other().id().toString(),
                EntryLine.of(match.other(), wording, List.of()),
                ScoreView.of(reasons, wording),
                new Tally(count(constraints, "MET"), count(constraints, "UNKNOWN"), count(constraints, "BROKEN")),
                constraints,
                evidence(reasons.evidence(), head),
                sides(reasons),
                wording.day(match.firstAt()),
                "%s · %s".formatted(reasons.specification(), reasons.model()));
    }

    private static long count(List<ConstraintView> constraints, String outcome) {
        return constraints.stream()
                .filter(each -> each.outcome().equals(outcome))
                .count();
    }

    static List<ConstraintView> constraints(List<Match.Constraint> constraints, Wording wording) {
        return constraints.stream()
                .map(each -> new ConstraintView(
                        wording.rule(each.rule()),
                        each.hardness() == Hardness.HARD,
                        each.outcome().name(),
                        wording.outcome(each.outcome()),
                        value(each, Side.NEED, wording),
                        value(each, Side.OFFER, wording)))
                .toList();
    }

    private static Value value(Match.Constraint constraint, Side side, Wording wording) {
        var facet = side == Side.NEED ? constraint.need() : constraint.offer();
        var question = constraint.questions().stream()
                .filter(each -> each.askedOf() == side)
                .findFirst()
                .map(each -> wording.text("scenario.question." + side, wording.facet(side, each.facet())))
                .orElse(null);
        return new Value(
                wording.value(constraint.rule(), facet), facet == null ? "" : facet.origin(), facet != null, question);
    }

    private static @Nullable EvidenceView evidence(Match.@Nullable Evidence evidence, Side head) {
        if (evidence == null) {
            return null;
        }
        var asked = MarkedText.of(evidence.asked().quote(), evidence.sharedTerms());
        var found = MarkedText.of(evidence.found().quote(), evidence.sharedTerms());
        return head == Side.NEED
                ? new EvidenceView(asked, found, evidence.sharedTerms())
                : new EvidenceView(found, asked, evidence.sharedTerms());
    }

    private static Sides sides(MatchReasons reasons) {
        var both = reasons.reciprocity();
        return new Sides(percent(both.needWantsOffer()), percent(both.offerWantsNeed()), percent(both.mutual()));
    }

    private static int percent(double share) {
        return (int) Math.clamp(Math.round(share * 100), 0, 100);
    }
}
