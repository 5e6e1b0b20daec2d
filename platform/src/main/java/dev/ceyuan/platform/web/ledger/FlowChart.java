package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.ledger.AccountKind;
import dev.ceyuan.platform.ledger.Budgets;
import dev.ceyuan.platform.ledger.Budgets.Flow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The flow of a budget as a Sankey diagram of ECharts. Its texts are made here, so that no amount goes through
/// the numbers of a browser.
final class FlowChart {
    private static final List<String> COLOURS = List.of(
            "#64748b", "#0b5fa5", "#2a76b6", "#4a8dc6", "#3fa37c", "#2b7a3d", "#8a6d00", "#1f6f54", "#b42318",
            "#c2410c");

    private FlowChart() {}

    static Map<String, Object> of(Budgets.Standing standing, LedgerWords words) {
        var flows = Budgets.flows(standing);
        var names = names(standing, flows, words);
        return Map.of(
                "tooltip",
                Map.of("trigger", "item", "formatter", "{b}"),
                "series",
                List.of(Map.ofEntries(
                        Map.entry("type", "sankey"),
                        Map.entry("orient", "vertical"),
                        Map.entry("left", 8),
                        Map.entry("right", 150),
                        Map.entry("top", 8),
                        Map.entry("bottom", 24),
                        Map.entry("nodeWidth", 12),
                        Map.entry("nodeGap", 130),
                        Map.entry("draggable", false),
                        Map.entry("emphasis", Map.of("focus", "adjacency")),
                        Map.entry("lineStyle", Map.of("color", "source", "opacity", 0.35)),
                        Map.entry("label", Map.of("position", "right", "color", "#334155", "lineHeight", 16)),
                        Map.entry("data", nodes(names)),
                        Map.entry("links", links(flows, names)))));
    }

    /// What each stage is called: its label and the amount that has reached it.
    private static Map<AccountKind, String> names(Budgets.Standing standing, List<Flow> flows, LedgerWords words) {
        var names = new EnumMap<AccountKind, String>(AccountKind.class);
        var unit = standing.budget().unit();
        flows.forEach(flow -> {
            names.putIfAbsent(flow.from(), words.frame().label(flow.from()));
            names.put(flow.to(), words.frame().label(flow.to()) + "\n" + words.amount(flow.amount(), unit));
        });
        return names;
    }

    private static List<Map<String, Object>> nodes(Map<AccountKind, String> names) {
        return names.entrySet().stream()
                .map(each -> Map.<String, Object>of(
                        "name",
                        each.getValue(),
                        "itemStyle",
                        Map.of("color", COLOURS.get(each.getKey().ordinal()))))
                .toList();
    }

    private static List<Map<String, Object>> links(List<Flow> flows, Map<AccountKind, String> names) {
        return flows.stream()
                .map(flow -> Map.<String, Object>of(
                        "source", names.getOrDefault(flow.from(), ""),
                        "target", names.getOrDefault(flow.to(), ""),
                        "value", flow.amount()))
                .toList();
    }
}
