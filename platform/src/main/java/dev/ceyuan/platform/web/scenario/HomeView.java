package dev.ceyuan.platform.web.scenario;

import java.util.List;

/// The home page: what is here, and what the reader can do here.
public record HomeView(
        List<Figure> figures,
        List<Comparison> sectors,
        List<Comparison> layers,
        List<EntryLine> newestNeeds,
        List<ListCard> lists,
        List<Possibility> possibilities) {

    /// A number that opens to what it counts.
    public record Figure(String label, long value, String href) {}

    /// A sector or a layer with needs and offers, and the lists behind both figures.
    public record Comparison(String label, long needs, long offers, String needsHref, String offersHref) {}

    /// Something the reader can do.
    public record Possibility(String title, String text, String href) {}

    public HomeView {
        figures = List.copyOf(figures);
        sectors = List.copyOf(sectors);
        layers = List.copyOf(layers);
        newestNeeds = List.copyOf(newestNeeds);
        lists = List.copyOf(lists);
        possibilities = List.copyOf(possibilities);
    }
}
