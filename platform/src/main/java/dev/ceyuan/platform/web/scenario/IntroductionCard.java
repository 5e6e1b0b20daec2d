package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.scenario.Introduction;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An introduction in short.
///
/// @param score null if there was no match when it was proposed
/// @param waits true if the reader can take the next step; declining is always possible and does not count
public record IntroductionCard(
        String href,
        String needTitle,
        String needHref,
        String needOwner,
        String offerTitle,
        String offerHref,
        String offerOwner,
        String state,
        String stateLabel,
        @Nullable String score,
        String updatedOn,
        boolean waits) {

    static IntroductionCard of(Introduction introduction, Wording wording) {
        var need = introduction.need();
        var offer = introduction.offer();
        var score = introduction.score();
        return new IntroductionCard(
                "/introductions/" + introduction.id(),
                need.title(),
                "/needs/" + need.entry(),
                wording.owner(need.owner()),
                offer.title(),
                "/offers/" + offer.entry(),
                wording.owner(offer.owner()),
                introduction.state(),
                stateLabel(introduction.state(), wording),
                score == null ? null : String.format(Locale.ROOT, "%.3f", score),
                wording.day(introduction.updatedAt()),
                introduction.possible().stream().anyMatch(choice -> choice.act() != Introduction.Act.DECLINE));
    }

    static String stateLabel(String state, Wording wording) {
        return wording.textOr("scenario.introduction-state." + state, state);
    }

    /// Of Tabler's colours, the one for the state's badge.
    public String stateColour() {
        return switch (state) {
            case "CONTRACT", "RESULT" -> "green";
            case "DECLINED" -> "secondary";
            case "PROPOSED", "ACCEPTED_BY_NEED", "ACCEPTED_BY_OFFER" -> "yellow";
            default -> "blue";
        };
    }
}
