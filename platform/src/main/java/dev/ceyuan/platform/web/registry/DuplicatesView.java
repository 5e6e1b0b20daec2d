package dev.ceyuan.platform.web.registry;

import dev.ceyuan.platform.web.Pager;
import java.util.List;
import java.util.UUID;

/// The duplicates desk.
public record DuplicatesView(List<Line> lines, Pager pager) {
    public DuplicatesView {
        lines = List.copyOf(lines);
    }

    /// One proposal.
    ///
    /// @param reasons in words, strongest first
    public record Line(UUID id, String firstName, String secondName, int scorePercent, List<String> reasons) {
        public Line {
            reasons = List.copyOf(reasons);
        }
    }
}
