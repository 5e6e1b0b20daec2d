package dev.ceyuan.matching;

import dev.ceyuan.matching.MatchRequest.Detail;
import dev.ceyuan.matching.MatchRequest.Mode;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Learns from judged pairs how much meaning should count for each kind of text.
///
/// For each kind the share on a grid with the best mean nDCG@10 over the judged needs, shrunk towards the
/// share in the specification as if that had been found best by [#PRIOR_NEEDS] needs before. Ten judged
/// needs are enough to gain and too few to lose: with none nothing changes.
public final class BlendLearner {

    /// Weight of the present specification, in needs.
    public static final int PRIOR_NEEDS = 30;

    private static final int STEPS = 20;
    private static final int CUT = 10;

    private BlendLearner() {}

    /// A judged pair.
    ///
    /// @param grade 0 not relevant, to 3 strongly relevant
    public record Judgement(Item need, String offerId, int grade) {
        public Judgement {
            if (grade < 0 || grade > 3) {
                throw new IllegalArgumentException("a grade is 0 to 3 (offer=%s, grade=%d)".formatted(offerId, grade));
            }
        }
    }

    /// The specification of the index with learnt shares of meaning.
    public static MatchingSpecification learn(MatchIndex index, List<Judgement> judgements) {
        var byKind = new EnumMap<KindOfText, Map<Item, Map<String, Integer>>>(KindOfText.class);
        for (var judgement : judgements) {
            byKind.computeIfAbsent(KindOfText.of(judgement.need()), _ -> new LinkedHashMap<>())
                    .computeIfAbsent(judgement.need(), _ -> new HashMap<>())
                    .put(judgement.offerId(), judgement.grade());
        }
        var learnt = index.specification();
        for (var entry : byKind.entrySet()) {
            var needs = entry.getValue();
            var prior = learnt.shareOfMeaning(entry.getKey());
            var best = bestShare(index, entry.getKey(), needs, prior);
            var shrunk = (best * needs.size() + prior * PRIOR_NEEDS) / (needs.size() + PRIOR_NEEDS);
            learnt = learnt.withMeaningShare(entry.getKey(), shrunk);
        }
        return learnt;
    }

    /// The best share on the grid; of equally good ones the nearest to the prior.
    private static double bestShare(
            MatchIndex index, KindOfText kind, Map<Item, Map<String, Integer>> needs, double prior) {
        var best = prior;
        var bestGain = meanGain(index, needs);
        for (var step = 0; step <= STEPS; step++) {
            var share = (double) step / STEPS;
            var gain = meanGain(index.with(index.specification().withMeaningShare(kind, share)), needs);
            var nearer = Math.abs(share - prior) < Math.abs(best - prior);
            if (gain > bestGain || (gain == bestGain && nearer)) {
                best = share;
                bestGain = gain;
            }
        }
        return best;
    }

    private static double meanGain(MatchIndex index, Map<Item, Map<String, Integer>> needs) {
        return needs.entrySet().stream()
                .mapToDouble(need -> gain(index, need.getKey(), need.getValue()))
                .average()
                .orElse(0);
    }

    /// nDCG@10 with gains 2^grade − 1.
    private static double gain(MatchIndex index, Item need, Map<String, Integer> grades) {
        var list = index.match(new MatchRequest(need, CUT, Mode.HYBRID, List.of(), Detail.SCORES));
        var sum = 0.0;
        for (var match : list.matches()) {
            sum += discounted(grades.getOrDefault(match.item().id(), 0), match.rank());
        }
        var ideal = 0.0;
        var rank = 1;
        for (var grade :
                grades.values().stream().sorted((a, b) -> b - a).limit(CUT).toList()) {
            ideal += discounted(grade, rank++);
        }
        return ideal == 0 ? 0 : sum / ideal;
    }

    private static double discounted(int grade, int rank) {
        return (Math.pow(2, grade) - 1) * Math.log(2) / Math.log(1 + rank);
    }
}
