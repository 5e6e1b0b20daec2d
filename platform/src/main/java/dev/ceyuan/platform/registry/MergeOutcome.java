package dev.ceyuan.platform.registry;

import java.util.List;

/// What became of the attempt to merge two organisations.
public sealed interface MergeOutcome {

    /// They are one now.
    ///
    /// @param survivor how it stands after the merge
    record Merged(Merge merge, Organisation survivor) implements MergeOutcome {}

    /// They stay two.
    ///
    /// @param arguments the values of the message, see [Reason]
    record Refused(Reason reason, List<String> arguments) implements MergeOutcome {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }

    /// Why two organisations are not merged; the values of the message in brackets.
    enum Reason {
        /// They are one already.
        SAME_ORGANISATION,
        /// One is public, the other for the office only: decide that first.
        DIFFERENT_VISIBILITY,
        /// Their codes belong to two legal persons \[code, code].
        DIFFERENT_SUBJECTS,
        /// The one controls the other.
        PARENT_AND_CHILD
    }
}
