package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.scenario.Introduction;
import java.util.List;
import java.util.Locale;

/// The board of introductions: a column a state, and how far they come.
///
/// @param waiting only those that wait for the reader
/// @param cuts    by what the funnels are grouped
public record BoardView(
        String typed, boolean waiting, long total, List<Column> columns, List<FunnelView> funnels, List<Choice> cuts) {
    /// States in the order of the way, those that wait for an acceptance together.
    private static final List<List<String>> COLUMNS = List.of(
            List.of("PROPOSED", "ACCEPTED_BY_NEED", "ACCEPTED_BY_OFFER"),
            List.of("ACCEPTED"),
            List.of("MEETING"),
            List.of("PILOT"),
            List.of("CONTRACT"),
            List.of("RESULT"),
            List.of("DECLINED"));

    /// A state with its introductions.
    public record Column(String label, List<IntroductionCard> cards) {
        public Column {
            cards = List.copyOf(cards);
        }
    }

    public BoardView {
        columns = List.copyOf(columns);
        funnels = List.copyOf(funnels);
        cuts = List.copyOf(cuts);
    }

    static List<Column> columns(List<IntroductionCard> cards, Wording wording) {
        return COLUMNS.stream()
                .map(states -> new Column(
                        IntroductionCard.stateLabel(states.getFirst(), wording),
                        cards.stream()
                                .filter(card -> states.contains(card.state()))
                                .toList()))
                .toList();
    }

    /// The cards that the reader asks for.
    static List<IntroductionCard> chosen(
            List<Introduction> introductions, String typed, boolean waiting, Wording wording) {
        var wanted = typed.toLowerCase(Locale.ROOT);
        return introductions.stream()
                .map(each -> IntroductionCard.of(each, wording))
                .filter(card -> !waiting || card.waits())
                .filter(card -> says(card, wanted))
                .toList();
    }

    private static boolean says(IntroductionCard card, String wanted) {
        return String.join("\n", card.needTitle(), card.needOwner(), card.offerTitle(), card.offerOwner())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }
}
