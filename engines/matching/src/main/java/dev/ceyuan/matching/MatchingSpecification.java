package dev.ceyuan.matching;

import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Everything about matching that is a decision rather than a mechanism: rules, weights and limits. Immutable, readable
/// from YAML; [#standard()] is the versioned default.
public record MatchingSpecification(
        String version,
        List<Rule> rules,
        Weights weights,
        Map<KindOfText, Double> meaningShare,
        Passages passages,
        Limits limits) {

    public MatchingSpecification {
        Objects.requireNonNull(version);
        Objects.requireNonNull(weights);
        Objects.requireNonNull(passages);
        Objects.requireNonNull(limits);
        rules = List.copyOf(rules);
        meaningShare = Map.copyOf(meaningShare);
        var ids = new HashSet<String>();
        for (var rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("two rules have the same id (rule=%s)".formatted(rule.id()));
            }
        }
        for (var kind : KindOfText.values()) {
            var share = meaningShare.getOrDefault(kind, -1.0);
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(
                        "every kind of text needs a share of meaning from 0 to 1 (kind=%s, share=%s)"
                                .formatted(kind, share));
            }
        }
    }

    /// The default that comes with the engine.
    public static MatchingSpecification standard() {
        throw new UnsupportedOperationException();
    }

    /// Reads a specification in YAML.
    ///
    /// @throws MatchingException of kind SPECIFICATION with the key that is wrong
    public static MatchingSpecification read(InputStream yaml) {
        throw new UnsupportedOperationException();
    }

    /// Whether breaking a rule excludes or only costs.
    public enum Hardness {
        HARD,
        SOFT
    }

    /// Whose wish a rule expresses; that side's score carries it.
    public enum Wish {
        NEED,
        OFFER,
        BOTH
    }

    /// A rule that relates a facet of the need to a facet of the offer.
    ///
    /// @param weight what a soft rule adds when met and takes when broken, 0 to 1; 0 for a hard rule
    /// @param unknownPenalty what is taken when the wish is stated and the other side's value is unknown, 0 to 1
    public record Rule(
            String id,
            String needFacet,
            String offerFacet,
            Relation relation,
            Hardness hardness,
            Wish wish,
            double weight,
            double unknownPenalty) {}

    /// Weights of the features.
    ///
    /// @param text weight of the blended text features
    /// @param title how many times a word of the title counts
    /// @param reciprocity share of the mutual score in the ranking, 0 to 1
    /// @param repeatedParty what each earlier result of the same party costs a result in the order of the list
    public record Weights(double text, int title, double reciprocity, double repeatedParty) {}

    /// How texts are cut for vectors, in characters.
    public record Passages(int length, int step, int maximumPerItem) {}

    /// Limits of the search.
    ///
    /// @param exactScan up to so many eligible passages every one is compared
    /// @param window candidates that a graph search fetches at least
    /// @param listLength length of the lists that standing queries and why-not refer to
    public record Limits(int exactScan, int window, int listLength) {}
}
