package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.scenario.EntryQuery;
import dev.ceyuan.platform.scenario.Funnel;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How far introductions come.
///
/// @param label what the introductions have in common, empty for all
public record FunnelView(String label, List<Step> steps, long declined) {

    /// One step.
    ///
    /// @param share      of the first step, 0 to 100, for the bar
    /// @param conversion from the step before, such as `67%`; null if there is none
    /// @param median     days since the step before; null if nobody took both
    public record Step(
            String state,
            String label,
            long reached,
            int share,
            @Nullable String conversion,
            @Nullable String median) {}

    public FunnelView {
        steps = List.copyOf(steps);
    }

    static FunnelView of(Funnel funnel, Funnel.By by, Wording wording) {
        long first = Math.max(1, funnel.steps().getFirst().reached());
        return new FunnelView(
                label(funnel.group(), by, wording),
                funnel.steps().stream().map(step -> step(step, first, wording)).toList(),
                funnel.declined());
    }

    private static String label(String group, Funnel.By by, Wording wording) {
        if (group.equals(EntryQuery.UNKNOWN)) {
            return wording.text("scenario.unknown");
        }
        return by == Funnel.By.SECTOR ? wording.sector(group) : group;
    }

    private static Step step(Funnel.Step step, long first, Wording wording) {
        var conversion = step.conversion();
        var median = step.medianDays();
        return new Step(
                step.state(),
                IntroductionCard.stateLabel(step.state(), wording),
                step.reached(),
                (int) (100 * step.reached() / first),
                conversion == null ? null : String.format(Locale.ROOT, "%.0f%%", conversion * 100),
                median == null ? null : String.format(Locale.ROOT, "%.1f", median));
    }
}
