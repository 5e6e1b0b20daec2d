package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.MatchingSpecification;
import dev.ceyuan.matching.MatchingSpecification.Hardness;
import dev.ceyuan.matching.MatchingSpecification.Rule;
import dev.ceyuan.matching.MatchingSpecification.Wish;
import dev.ceyuan.matching.Relation;
import java.util.List;

/// The rules by which needs and offers are related, over the engine's standard weights and limits.
///
/// Hard rules are those whose breach no text can make good: the money, the place, the day, what it must run on, the
/// standing with the regulator. Few sources state any of them, so what is unknown passes at a small price and becomes a
/// question to its owner.
final class MatchingRules {
    private static final String VERSION = "scenario-1";
    private static final double UNKNOWN = 0.04;
    private static final double SECTOR = 0.2;
    private static final double SEGMENT = 0.05;
    private static final double MATURITY = 0.05;

    private static final List<Rule> RULES = List.of(
            hard("budget", "budget", "price", Relation.AT_MOST, Wish.NEED),
            hard("supplier-place", "reach", "place", Relation.SHARES, Wish.NEED),
            hard("service-area", "place", "reach", Relation.SHARES, Wish.OFFER),
            hard("deadline", "deadline", "deadline", Relation.AT_MOST, Wish.NEED),
            hard("deployment", "deployment", "deployment", Relation.SHARES, Wish.NEED),
            hard("chip", "chip", "chip", Relation.SHARES, Wish.NEED),
            hard("filing", "filing", "filing", Relation.AT_LEAST, Wish.NEED),
            hard("open-weights", "openWeights", "openWeights", Relation.AT_LEAST, Wish.NEED),
            new Rule("sector", "sector", "sector", Relation.SHARES, Hardness.SOFT, Wish.BOTH, SECTOR, 0),
            new Rule("segment", "segment", "segment", Relation.SHARES, Hardness.SOFT, Wish.BOTH, SEGMENT, 0),
            new Rule("maturity", "maturity", "maturity", Relation.AT_LEAST, Hardness.SOFT, Wish.NEED, MATURITY, 0));

    private MatchingRules() {}

    /// @param listLength how many matches a list has
    static MatchingSpecification specification(int listLength) {
        var standard = MatchingSpecification.standard();
        var limits = standard.limits();
        return new MatchingSpecification(
                VERSION + "+" + standard.version(),
                RULES,
                standard.weights(),
                standard.meaningShare(),
                standard.passages(),
                new MatchingSpecification.Limits(limits.exactScan(), limits.window(), listLength));
    }

    private static Rule hard(String id, String needFacet, String offerFacet, Relation relation, Wish wish) {
        return new Rule(id, needFacet, offerFacet, relation, Hardness.HARD, wish, 0, UNKNOWN);
    }
}
