package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Match;
import dev.ceyuan.matching.SearchHit;
import dev.ceyuan.matching.WhyNot;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The question why an offer does not stand on the list of a need, and its answer.
///
/// @param chosen id of the offer that was asked about, null if none was
/// @param answer null if no offer was asked about
public record WhyNotView(
        String needId,
        String needTitle,
        String typed,
        List<Candidate> candidates,
        @Nullable String chosen,
        @Nullable Answer answer) {

    /// An offer that could be asked about.
    public record Candidate(String title, String excerpt, String href) {
        static Candidate of(UUID need, String typed, SearchHit hit) {
            var item = hit.item();
            return new Candidate(
                    item.title(),
                    hit.excerpt().quote(),
                    "/needs/%s/why-not?q=%s&offer=%s"
                            .formatted(need, URLEncoder.encode(typed, StandardCharsets.UTF_8), item.id()));
        }
    }

    /// The first stage at which the offer failed.
    ///
    /// @param kind   ABSENT, NOT_ELIGIBLE, OUTRANKED or LISTED
    /// @param broken the broken rules with both values; empty unless NOT_ELIGIBLE
    public record Answer(String kind, String text, List<MatchView.ConstraintView> broken) {
        public Answer {
            broken = List.copyOf(broken);
        }
    }

    public WhyNotView {
        candidates = List.copyOf(candidates);
    }

    static Answer answer(WhyNot whyNot, Wording wording) {
        return switch (whyNot) {
            case WhyNot.Absent absent ->
                new Answer("ABSENT", wording.text("scenario.why-not.absent." + absent.side()), List.of());
            case WhyNot.NotEligible not ->
                new Answer(
                        "NOT_ELIGIBLE",
                        wording.text(
                                "scenario.why-not.not-eligible", not.broken().size()),
                        MatchView.constraints(not.broken(), wording));
            case WhyNot.Outranked outranked -> new Answer("OUTRANKED", outranked(outranked, wording), List.of());
            case WhyNot.Listed listed ->
                new Answer(
                        "LISTED",
                        wording.text("scenario.why-not.listed", listed.match().rank()),
                        List.of());
        };
    }

    private static String outranked(WhyNot.Outranked outranked, Wording wording) {
        var last = outranked.lastListed();
        var score = score(outranked.match());
        return last == null
                ? wording.text("scenario.why-not.outranked", outranked.rank(), score)
                : wording.text(
                        "scenario.why-not.outranked-by",
                        outranked.rank(),
                        score,
                        String.format(Locale.ROOT, "%.3f", outranked.distance()),
                        last.item().title());
    }

    private static String score(Match match) {
        return String.format(Locale.ROOT, "%.3f", match.score());
    }
}
