package dev.ceyuan.matching;

import dev.ceyuan.matching.Match.Constraint;
import dev.ceyuan.matching.Match.Outcome;
import dev.ceyuan.matching.Match.Question;
import dev.ceyuan.matching.MatchingSpecification.Hardness;
import dev.ceyuan.matching.MatchingSpecification.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Three-valued evaluation of rules for a pair of items. The search evaluates the same rules as queries
/// ([Eligibility]); a test holds the two together.
final class Rules {

    private Rules() {}

    /// Every rule for which at least one of the two sides has stated a value, in the order of the
    /// specification.
    static List<Constraint> evaluate(List<Rule> rules, Item need, Item offer) {
        var constraints = new ArrayList<Constraint>();
        for (var rule : rules) {
            var wanted = need.facets().get(rule.needFacet());
            var given = offer.facets().get(rule.offerFacet());
            if (wanted != null || given != null) {
                var outcome = outcome(rule.relation(), wanted, given);
                constraints.add(new Constraint(
                        rule.id(), rule.hardness(), outcome, wanted, given, questions(rule, wanted, given)));
            }
        }
        return constraints;
    }

    static boolean breaksHard(List<Rule> rules, Item need, Item offer) {
        for (var rule : rules) {
            if (rule.hardness() == Hardness.HARD && isBroken(rule, need, offer)) {
                return true;
            }
        }
        return false;
    }

    static boolean isBroken(Rule rule, Item need, Item offer) {
        return outcome(
                        rule.relation(),
                        need.facets().get(rule.needFacet()),
                        offer.facets().get(rule.offerFacet()))
                == Outcome.BROKEN;
    }

    /// How "the offer … the need" comes out. Values of different types cannot be compared: unknown.
    static Outcome outcome(Relation relation, @Nullable Facet need, @Nullable Facet offer) {
        if (need == null || offer == null) {
            return Outcome.UNKNOWN;
        }
        if (need instanceof Facet.Terms wanted && offer instanceof Facet.Terms given) {
            return switch (relation) {
                case SHARES -> of(wanted.ids().stream().anyMatch(id -> meets(id, given)));
                case AT_MOST, AT_LEAST -> Outcome.UNKNOWN;
            };
        }
        if (need.getClass() != offer.getClass()) {
            return Outcome.UNKNOWN;
        }
        return switch (relation) {
            case SHARES -> Outcome.UNKNOWN;
            case AT_MOST -> of(magnitude(offer) <= magnitude(need));
            case AT_LEAST -> of(magnitude(offer) >= magnitude(need));
        };
    }

    /// The place of an ordered value on its scale.
    static long magnitude(Facet facet) {
        return switch (facet) {
            case Facet.Amount amount -> amount.fen();
            case Facet.Day day -> day.day().toEpochDay();
            case Facet.Level level -> level.step();
            case Facet.Terms _ -> throw new IllegalArgumentException("terms have no order (%s)".formatted(facet));
        };
    }

    static boolean meets(String id, Facet.Terms terms) {
        return terms.ids().stream().anyMatch(other -> meets(id, other));
    }

    /// Whether two ids are the same or one is an ancestor of the other.
    static boolean meets(String one, String other) {
        return one.equals(other)
                || one.equals(Facet.Terms.ANY)
                || other.equals(Facet.Terms.ANY)
                || one.startsWith(other + "/")
                || other.startsWith(one + "/");
    }

    private static Outcome of(boolean met) {
        return met ? Outcome.MET : Outcome.BROKEN;
    }

    private static List<Question> questions(Rule rule, @Nullable Facet need, @Nullable Facet offer) {
        var questions = new ArrayList<Question>();
        if (need == null) {
            questions.add(new Question(Side.NEED, rule.needFacet(), rule.id() + "." + rule.needFacet()));
        }
        if (offer == null) {
            questions.add(new Question(Side.OFFER, rule.offerFacet(), rule.id() + "." + rule.offerFacet()));
        }
        return questions;
    }
}
