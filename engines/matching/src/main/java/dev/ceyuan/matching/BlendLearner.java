package dev.ceyuan.matching;

import java.util.List;

/// Learns from judged pairs how much meaning should count for each kind of text, shrunk towards the present
/// specification.
public final class BlendLearner {

    /// A judged pair.
    ///
    /// @param grade 0 not relevant, to 3 strongly relevant
    public record Judgement(Item need, String offerId, int grade) {}

    private BlendLearner() {}

    /// The specification with learnt shares of meaning; unchanged where there are no judgements.
    public static MatchingSpecification learn(MatchIndex index, List<Judgement> judgements) {
        throw new UnsupportedOperationException(index.toString() + judgements);
    }
}
