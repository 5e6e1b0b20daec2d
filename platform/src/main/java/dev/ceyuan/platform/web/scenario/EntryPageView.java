package dev.ceyuan.platform.web.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of a need or an offer.
///
/// @param introductions that the reader has a part in
/// @param reasons       why a match may not fit, for the feedback form
public record EntryPageView(
        EntryView entry,
        List<Place> places,
        List<IntroductionCard> introductions,
        List<Choice> reasons,
        @Nullable Banner banner) {

    /// A match with what the reader may do about it.
    ///
    /// @param introductionHref of the running introduction of the two, null if there is none
    public record Place(
            MatchView match,
            String needId,
            String offerId,
            boolean judge,
            boolean propose,
            @Nullable String introductionHref) {}

    public EntryPageView {
        places = List.copyOf(places);
        introductions = List.copyOf(introductions);
        reasons = List.copyOf(reasons);
    }
}
