package dev.ceyuan.matching;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Everything about matching that is a decision rather than a mechanism: rules, weights and limits.
/// Immutable, readable from YAML; [#standard()] is the versioned default.
///
/// @param version of the decisions, stored with results by those who keep them
/// @param meaningShares how much of the score of the texts is meaning and not words, by kind of text, 0 to 1
public record MatchingSpecification(
        String version,
        List<Rule> rules,
        Weights weights,
        Map<KindOfText, Double> meaningShares,
        Passages passages,
        Limits limits) {

    public MatchingSpecification {
        Objects.requireNonNull(version);
        Objects.requireNonNull(weights);
        Objects.requireNonNull(passages);
        Objects.requireNonNull(limits);
        rules = List.copyOf(rules);
        meaningShares = Map.copyOf(meaningShares);
        var ids = new HashSet<String>();
        for (var rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("two rules have the same id (rule=%s)".formatted(rule.id()));
            }
        }
        for (var kind : KindOfText.values()) {
            if (!meaningShares.containsKey(kind)) {
                throw new IllegalArgumentException("a kind of text has no share of meaning (kind=%s)".formatted(kind));
            }
            requireShare(meaningShares.getOrDefault(kind, 0.0), kind.name());
        }
    }

    /// The default that comes with the engine.
    public static MatchingSpecification standard() {
        var resource = MatchingSpecification.class.getResourceAsStream("matching.yaml");
        return read(Objects.requireNonNull(resource, "matching.yaml"));
    }

    /// Reads a specification in YAML.
    ///
    /// @throws MatchingException of kind SPECIFICATION with the key that is wrong
    public static MatchingSpecification read(InputStream yaml) {
        return SpecificationReader.read(yaml);
    }

    double shareOfMeaning(KindOfText kind) {
        return meaningShares.getOrDefault(kind, 0.0);
    }

    MatchingSpecification withMeaningShare(KindOfText kind, double share) {
        var shares = new HashMap<>(meaningShares);
        shares.put(kind, share);
        return new MatchingSpecification(version, rules, weights, shares, passages, limits);
    }

    private static void requireShare(double value, String name) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("must be 0 to 1 (%s=%s)".formatted(name, value));
        }
    }

    private static void requireAtLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException("must be at least %d (%s=%d)".formatted(least, name, value));
        }
    }

    /// Whether breaking a rule excludes or only costs.
    public enum Hardness {
        HARD,
        SOFT
    }

    /// Whose wish a rule expresses; that side's wish for the other carries it.
    public enum Wish {
        NEED,
        OFFER,
        BOTH
    }

    /// A rule that relates a facet of the need to a facet of the offer.
    ///
    /// @param weight what the rule adds when it is met and, if it is soft, takes when it is broken, 0 to 1
    /// @param unknownPenalty what is taken when the wish is stated and the other side's value is unknown, 0 to 1
    public record Rule(
            String id,
            String needFacet,
            String offerFacet,
            Relation relation,
            Hardness hardness,
            Wish wish,
            double weight,
            double unknownPenalty) {
        public Rule {
            Objects.requireNonNull(id);
            Objects.requireNonNull(needFacet);
            Objects.requireNonNull(offerFacet);
            Objects.requireNonNull(relation);
            Objects.requireNonNull(hardness);
            Objects.requireNonNull(wish);
            requireShare(weight, id + ".weight");
            requireShare(unknownPenalty, id + ".unknownPenalty");
        }

        String facetOf(Side side) {
            return side == Side.NEED ? needFacet : offerFacet;
        }
    }

    /// Weights of the features.
    ///
    /// @param text weight of the score of the texts, 0 to 1
    /// @param title how many times a word of the title counts, from 1
    /// @param singleCharacter weight of a character alone against a pair of characters, 0 to 1
    /// @param backgroundCosine cosine of texts that have nothing to do with each other, from 0 to below 1; such a
    /// @param reciprocity share of the mutual wish in the score, 0 to 1
    /// @param repeatedParty what each earlier result of the same party costs a result in the order of the
    public record Weights(
            double text,
            int title,
            double singleCharacter,
            double backgroundCosine,
            double reciprocity,
            double repeatedParty) {
        public Weights {
            requireShare(text, "text");
            requireAtLeast(1, title, "title");
            requireShare(singleCharacter, "singleCharacter");
            requireShare(backgroundCosine, "backgroundCosine");
            requireShare(reciprocity, "reciprocity");
            requireShare(repeatedParty, "repeatedParty");
            if (backgroundCosine > 0.99) {
                throw new IllegalArgumentException("must be below 1 (backgroundCosine=%s)".formatted(backgroundCosine));
            }
        }

        /// A cosine on the scale on which the background is 0 and identity is 1.
        double aboveBackground(double cosine) {
            return (cosine - backgroundCosine) / (1 - backgroundCosine);
        }
    }

    /// How texts are cut for vectors, in chars.
    ///
    /// @param step from the start of one passage to the next; less than `length`, so that passages overlap
    /// @param maximumPerItem passages of a longer text are left out of the vectors, not of the words
    public record Passages(int length, int step, int maximumPerItem) {
        public Passages {
            requireAtLeast(2, step, "step");
            requireAtLeast(step, length, "length");
            requireAtLeast(1, maximumPerItem, "maximumPerItem");
        }
    }

    /// Limits of the search.
    ///
    /// @param exactScan up to so many eligible passages every one is compared
    /// @param window passages that a graph proposes, and items that words propose beside them
    /// @param listLength length of the lists that standing queries and why-not refer to
    /// @param questionPassages passages of the asking item that are compared
    public record Limits(int exactScan, int window, int listLength, int questionPassages) {
        /// Passages that a graph visits for each one it returns: neighbours looked at at each step,
        /// measured.
        private static final int VISITS_PER_RESULT = 16;

        public Limits {
            requireAtLeast(0, exactScan, "exactScan");
            requireAtLeast(1, window, "window");
            requireAtLeast(1, listLength, "listLength");
            requireAtLeast(1, questionPassages, "questionPassages");
        }

        /// The cheaper path that is good enough. A graph under a filter visits more the fewer passages are
        /// eligible.
        MatchList.Path path(int eligiblePassages, int allPassages) {
            if (eligiblePassages <= exactScan) {
                return MatchList.Path.EXACT;
            }
            var visits = (double) window * VISITS_PER_RESULT * allPassages / eligiblePassages;
            return visits >= eligiblePassages ? MatchList.Path.EXACT : MatchList.Path.GRAPH;
        }
    }
}
