package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Facet;
import dev.ceyuan.matching.Match;
import dev.ceyuan.matching.Relaxation;
import dev.ceyuan.matching.WhyNot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Leaves out where values come from: the name of a file may tell whose a need is that is anonymous.
final class Origins {
    private Origins() {}

    static WhyNot without(WhyNot why) {
        return switch (why) {
            case WhyNot.Absent absent -> absent;
            case WhyNot.NotEligible(var broken) ->
                new WhyNot.NotEligible(broken.stream().map(Origins::without).toList());
            case WhyNot.Outranked(var match, var rank, var distance, var last) ->
                new WhyNot.Outranked(without(match), rank, distance, last == null ? null : without(last));
            case WhyNot.Listed(var match) -> new WhyNot.Listed(without(match));
        };
    }

    static List<Relaxation.Change> without(List<Relaxation.Change> changes) {
        return changes.stream()
                .map(change -> new Relaxation.Change(
                        change.facet(), plain(change.from()), change.to() == null ? null : plain(change.to())))
                .toList();
    }

    static Match.Constraint without(Match.Constraint constraint) {
        return new Match.Constraint(
                constraint.rule(),
                constraint.hardness(),
                constraint.outcome(),
                orNull(constraint.need()),
                orNull(constraint.offer()),
                constraint.questions());
    }

    private static Match without(Match match) {
        return new Match(
                match.item(),
                match.rank(),
                match.score(),
                match.contributions(),
                match.constraints().stream().map(Origins::without).toList(),
                match.evidence(),
                match.reciprocity());
    }

    private static @Nullable Facet orNull(@Nullable Facet facet) {
        return facet == null ? null : plain(facet);
    }

    private static Facet plain(Facet facet) {
        return switch (facet) {
            case Facet.Terms terms -> new Facet.Terms(terms.ids(), "");
            case Facet.Amount amount -> new Facet.Amount(amount.fen(), "");
            case Facet.Day day -> new Facet.Day(day.day(), "");
            case Facet.Level level -> new Facet.Level(level.step(), "");
        };
    }
}
