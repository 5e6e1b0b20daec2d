package dev.ceyuan.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why an offer does not stand on the list of a need: the first stage that it failed.
public sealed interface WhyNot {

    /// The need or the offer is not in the index.
    record Absent(Side side, String id) implements WhyNot {}

    /// Hard rules are broken, so it is not eligible whatever the texts say.
    ///
    /// @param broken the broken rules, in the order of the specification
    record NotEligible(List<Match.Constraint> broken) implements WhyNot {
        public NotEligible {
            broken = List.copyOf(broken);
        }
    }

    /// It is eligible, but others score higher.
    ///
    /// @param rank its place in the full ranking, from 1
    /// @param distance what its score lacks to enter the list, zero or more
    /// @param lastListed the last match of the list, for comparison; null if the list is empty
    record Outranked(
            Match match,
            int rank,
            double distance,
            @Nullable Match lastListed) implements WhyNot {}

    /// It does stand on the list.
    record Listed(Match match) implements WhyNot {}
}
