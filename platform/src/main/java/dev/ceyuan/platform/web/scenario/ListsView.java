package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import java.util.List;

/// The demand lists or the capability lists.
public record ListsView(Side side, List<ListCard> cards) {
    public ListsView {
        cards = List.copyOf(cards);
    }
}
