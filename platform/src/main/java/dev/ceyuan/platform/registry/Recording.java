package dev.ceyuan.platform.registry;

import java.util.List;

/// What became of the attempt to record something about an organisation.
public sealed interface Recording {

    /// It is recorded.
    record Recorded(Organisation organisation) implements Recording {}

    /// Nothing is recorded, because of these problems.
    ///
    /// @param problems at least one
    record Refused(List<ClaimProblem> problems) implements Recording {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Someone else has changed the organisation since it was read.
    ///
    /// @param current how it is now
    record Stale(Organisation current) implements Recording {}
}
