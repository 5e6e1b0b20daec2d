package dev.ceyuan.platform.intake;

import java.util.List;
import java.util.Set;

/// What applying one row would do.
public sealed interface RowPlan {

    /// What the row speaks of, in the target's own words: `id:<uuid>`, `name:<normalised name>` …
    ///
    /// A later row of the same import that shares any of these is wrong: it says the same thing twice.
    /// Empty: never compared.
    Set<String> identities();

    /// The row makes something that does not exist yet.
    record New(Set<String> identities) implements RowPlan {
        public New {
            identities = Set.copyOf(identities);
        }
    }

    /// The row changes something that exists.
    ///
    /// @param changes at least one
    record Changed(Set<String> identities, List<FieldChange> changes) implements RowPlan {
        public Changed {
            identities = Set.copyOf(identities);
            changes = List.copyOf(changes);
            if (changes.isEmpty()) {
                throw new IllegalArgumentException("A change without a changed field (%s)".formatted(identities));
            }
        }
    }

    /// All that the row says is known already.
    record Unchanged(Set<String> identities) implements RowPlan {
        public Unchanged {
            identities = Set.copyOf(identities);
        }
    }

    /// The row cannot be applied.
    ///
    /// @param problems at least one
    record Wrong(List<RowProblem> problems) implements RowPlan {
        public Wrong {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("A wrong row without a problem");
            }
        }

        public static Wrong because(RowProblem... problems) {
            return new Wrong(List.of(problems));
        }

        @Override
        public Set<String> identities() {
            return Set.of();
        }
    }
}
