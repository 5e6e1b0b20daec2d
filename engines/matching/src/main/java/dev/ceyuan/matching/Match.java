package dev.ceyuan.matching;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An item of the other side that fits, and why.
///
/// @param rank from 1
/// @param score sum of the amounts of `contributions`; comparable between lists, usually 0 to 1
/// @param contributions every feature that moved the score, for and against
/// @param constraints every rule, with both values; no hard rule is ever broken here
/// @param evidence the pair of passages that speaks most for the match; empty if either text is empty
public record Match(
        Item item,
        int rank,
        double score,
        List<Contribution> contributions,
        List<Constraint> constraints,
        Optional<Evidence> evidence,
        Reciprocity reciprocity) {

    public Match {
        Objects.requireNonNull(item);
        Objects.requireNonNull(evidence);
        Objects.requireNonNull(reciprocity);
        contributions = List.copyOf(contributions);
        constraints = List.copyOf(constraints);
    }

    /// A feature's share of the score.
    ///
    /// @param feature name of the feature: `words`, `meaning`, `reciprocity` or the id of a rule
    /// @param value of the feature, within −1 to 1
    /// @param weight of the feature, zero or more
    public record Contribution(String feature, double value, double weight) {
        /// What is added to the score.
        public double amount() {
            return value * weight;
        }
    }

    /// How a rule came out for a need and an offer.
    ///
    /// @param rule id of the rule
    /// @param need value on the side of the need, null if unknown
    /// @param offer value on the side of the offer, null if unknown
    /// @param questions what to ask whom so that the outcome becomes known; empty unless the outcome is UNKNOWN
    public record Constraint(
            String rule,
            MatchingSpecification.Hardness hardness,
            Outcome outcome,
            @Nullable Facet need,
            @Nullable Facet offer,
            List<Question> questions) {
        public Constraint {
            Objects.requireNonNull(outcome);
            questions = List.copyOf(questions);
        }
    }

    /// Three-valued result of a rule.
    public enum Outcome {
        MET,
        BROKEN,
        UNKNOWN
    }

    /// A question to the owner of an item about a facet that is not known.
    ///
    /// @param key of the message, `<rule>.<facet>`
    public record Question(Side askedOf, String facet, String key) {}

    /// Words quoted from an item exactly as they were given.
    ///
    /// @param start offset of the first char in the field
    /// @param end offset after the last char
    public record Span(Field field, int start, int end, String quote) {
        /// Where a quotation is taken from.
        public enum Field {
            TITLE,
            TEXT
        }
    }

    /// The pair of passages that are nearest in meaning and words.
    ///
    /// @param asked passage of the item that was asked about
    /// @param found passage of this match's item
    /// @param sharedTerms words found in both, most telling first, as they stand in `found`
    public record Evidence(Span asked, Span found, List<String> sharedTerms) {
        public Evidence {
            sharedTerms = List.copyOf(sharedTerms);
        }
    }

    /// How much each side wants the other, 0 to 1.
    ///
    /// @param mutual harmonic mean of both
    public record Reciprocity(double needWantsOffer, double offerWantsNeed, double mutual) {}
}
