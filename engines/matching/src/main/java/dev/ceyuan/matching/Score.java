package dev.ceyuan.matching;

import dev.ceyuan.matching.Match.Contribution;
import dev.ceyuan.matching.Match.Reciprocity;
import dev.ceyuan.matching.MatchingSpecification.Rule;
import dev.ceyuan.matching.MatchingSpecification.Wish;
import java.util.ArrayList;
import java.util.List;

/// The score of a pair, as a sum.
///
/// Each side's wish for the other is the score of the texts plus what the rules give and take that express
/// this side's wishes. The total is the asking side's wish, moved by a share towards the harmonic mean of
/// both wishes; with no rule at work both wishes are the score of the texts and nothing moves.
record Score(double total, List<Contribution> contributions, Reciprocity reciprocity) {

    static final String WORDS = "words";
    static final String MEANING = "meaning";
    static final String RECIPROCITY = "reciprocity";

    /// The features of the texts of a pair.
    ///
    /// @param meaningShare of the meaning in the score of the texts
    record Texts(double meaningShare, double words, double meaning) {
        double score(double weight) {
            return weight * ((1 - meaningShare) * words + meaningShare * meaning);
        }
    }

    static Score of(Texts texts, Item asked, Item found, MatchingSpecification specification) {
        var weights = specification.weights();
        var contributions = new ArrayList<Contribution>();
        if (texts.meaningShare() < 1) {
            contributions.add(new Contribution(WORDS, texts.words(), weights.text() * (1 - texts.meaningShare())));
        }
        if (texts.meaningShare() > 0) {
            contributions.add(new Contribution(MEANING, texts.meaning(), weights.text() * texts.meaningShare()));
        }
        var own = texts.score(weights.text());
        var other = own;
        for (var rule : specification.rules()) {
            var forOwn = contribution(rule, asked, found, asked.side());
            var forOther = contribution(rule, asked, found, asked.side().opposite());
            own += forOwn.amount();
            other += forOther.amount();
            if (forOwn.amount() != 0) {
                contributions.add(forOwn);
            }
        }
        var mutual = harmonic(clip(own), clip(other));
        if (mutual != own && weights.reciprocity() > 0 && other != own) {
            contributions.add(new Contribution(RECIPROCITY, mutual - own, weights.reciprocity()));
        }
        var total = contributions.stream().mapToDouble(Contribution::amount).sum();
        return new Score(total, List.copyOf(contributions), reciprocity(asked.side(), own, other, mutual));
    }

    /// No total is above the score of the texts by more than this.
    static double mostThatRulesAdd(Item asked, MatchingSpecification specification) {
        return specification.rules().stream()
                .filter(rule -> asked.facets().containsKey(rule.facetOf(asked.side())))
                .mapToDouble(Rule::weight)
                .sum();
    }

    private static Contribution contribution(Rule rule, Item asked, Item found, Side wishing) {
        if (!expresses(rule.wish(), wishing)) {
            return new Contribution(rule.id(), 0, 0);
        }
        var need = asked.side() == Side.NEED ? asked : found;
        var offer = asked.side() == Side.NEED ? found : asked;
        var wanted = need.facets().get(rule.needFacet());
        var given = offer.facets().get(rule.offerFacet());
        return switch (Rules.outcome(rule.relation(), wanted, given)) {
            case MET -> new Contribution(rule.id(), 1, rule.weight());
            case BROKEN -> new Contribution(rule.id(), -1, rule.weight());
            case UNKNOWN -> {
                var stated = (wishing == Side.NEED ? wanted : given) != null;
                yield new Contribution(rule.id(), stated ? -1 : 0, rule.unknownPenalty());
            }
        };
    }

    private static boolean expresses(Wish wish, Side side) {
        return switch (wish) {
            case NEED -> side == Side.NEED;
            case OFFER -> side == Side.OFFER;
            case BOTH -> true;
        };
    }

    private static Reciprocity reciprocity(Side asking, double own, double other, double mutual) {
        return asking == Side.NEED
                ? new Reciprocity(clip(own), clip(other), mutual)
                : new Reciprocity(clip(other), clip(own), mutual);
    }

    private static double harmonic(double one, double other) {
        return one + other == 0 ? 0 : 2 * one * other / (one + other);
    }

    private static double clip(double value) {
        return Math.clamp(value, 0, 1);
    }
}
