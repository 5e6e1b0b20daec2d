package dev.ceyuan.platform.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far introductions come, computed from their events alone.
///
/// @param group    the sector id or list title the introductions have in common, [EntryQuery#UNKNOWN] if none, empty
/// for
/// @param steps    from `PROPOSED` to `RESULT`
/// @param declined how many were declined
public record Funnel(String group, List<Step> steps, long declined) {
    /// One step.
    ///
    /// @param state      such as `MEETING`
    /// @param reached    introductions that came to this state or a later one
    /// @param conversion share of those who reached the step before, 0 to 1; null for the first step or if none did
    /// @param medianDays median time since the step before, in days; null if nobody took both
    public record Step(
            String state,
            long reached,
            @Nullable Double conversion,
            @Nullable Double medianDays) {}

    /// What the introductions are grouped by.
    public enum By {
        ALL,
        SECTOR,
        LIST
    }

    public Funnel {
        steps = List.copyOf(steps);
    }
}
