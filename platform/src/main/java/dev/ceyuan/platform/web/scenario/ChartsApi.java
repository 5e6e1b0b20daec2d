package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.scenario.Funnel;
import dev.ceyuan.platform.scenario.Funnels;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Options for ECharts. Each bar carries `href`, the list that it counts.
@RestController
@RequestMapping("/api/charts")
@AllowedTo(Audience.EVERYONE)
@Tag(name = "charts")
final class ChartsApi {
    private static final String NEED_COLOUR = "#0b5fa5";
    private static final String OFFER_COLOUR = "#3fa37c";
    private static final int MOST_BARS = 12;

    private final SupplyDemand supplyDemand;
    private final Funnels funnels;
    private final Wordings wordings;

    ChartsApi(SupplyDemand supplyDemand, Funnels funnels, Wordings wordings) {
        this.supplyDemand = supplyDemand;
        this.funnels = funnels;
        this.wordings = wordings;
    }

    /// A bar with what it opens.
    record Bar(long value, String href) {}

    @GetMapping("/supply-demand")
    @Operation(summary = "Open needs and offers by sector or by layer of the industry chain, as an ECharts option")
    Map<String, Object> supplyDemand(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @RequestParam(defaultValue = "sector") String by) {
        var cut = by.equals("layer") ? SupplyDemand.By.LAYER : SupplyDemand.By.SECTOR;
        var rows = supplyDemand.rows(actor, cut, frame.locale()).stream()
                .limit(MOST_BARS)
                .toList();
        return Map.of(
                "color", List.of(NEED_COLOUR, OFFER_COLOUR),
                "tooltip", Map.of("trigger", "axis", "axisPointer", Map.of("type", "shadow")),
                "legend", Map.of("top", 0),
                "grid", Map.of("left", 8, "right", 24, "top", 32, "bottom", 8, "containLabel", true),
                "xAxis", Map.of("type", "value", "minInterval", 1),
                "yAxis",
                        Map.of(
                                "type",
                                "category",
                                "inverse",
                                true,
                                "axisTick",
                                Map.of("show", false),
                                "data",
                                rows.stream().map(HomeView.Comparison::label).toList()),
                "series",
                        List.of(
                                series(frame.text("nav.needs"), rows, row -> new Bar(row.needs(), row.needsHref())),
                                series(
                                        frame.text("nav.offers"),
                                        rows,
                                        row -> new Bar(row.offers(), row.offersHref()))));
    }

    private static Map<String, Object> series(
            String name, List<HomeView.Comparison> rows, Function<HomeView.Comparison, Bar> bar) {
        return Map.of(
                "name",
                name,
                "type",
                "bar",
                "barMaxWidth",
                14,
                "cursor",
                "pointer",
                "data",
                rows.stream().map(bar).toList());
    }

    /// A step of the funnel.
    record Stage(String name, long value) {}

    @GetMapping("/funnel")
    @AllowedTo(Audience.MEMBER)
    @Operation(summary = "How far the introductions come that you have a part in, as an ECharts option")
    Map<String, Object> funnel(Actor actor, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var wording = wordings.of(frame);
        var stages = funnels.funnels(actor, Funnel.By.ALL).stream()
                .flatMap(funnel -> funnel.steps().stream())
                .map(step -> new Stage(IntroductionCard.stateLabel(step.state(), wording), step.reached()))
                .toList();
        return Map.of(
                "tooltip", Map.of("trigger", "item"),
                "series",
                        List.of(Map.of(
                                "type",
                                "funnel",
                                "sort",
                                "none",
                                "left",
                                "4%",
                                "width",
                                "60%",
                                "top",
                                8,
                                "bottom",
                                8,
                                "minSize",
                                "4%",
                                "label",
                                Map.of("position", "right", "formatter", "{b}  {c}", "color", "#334155"),
                                "data",
                                stages)),
                "color", List.of("#0b5fa5", "#2a76b6", "#4a8dc6", "#6aa4d4", "#8bbbe1", "#acd1ec"));
    }
}
