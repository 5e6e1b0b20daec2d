package dev.ceyuan.platform.registry;

import dev.ceyuan.platform.intake.FieldChange;
import dev.ceyuan.platform.intake.RowPlan;
import dev.ceyuan.platform.intake.RowProblem;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What a row of an import means for the registry.
sealed interface OrganisationPlan {

    /// The same in the words of the import.
    RowPlan rowPlan();

    /// A new organisation with these facts.
    record Fresh(List<Claim> claims, Set<String> identities) implements OrganisationPlan {
        @Override
        public RowPlan rowPlan() {
            return new RowPlan.New(identities);
        }
    }

    /// An organisation that is known, and what is new about it.
    record Known(UUID root, Revision revision, List<FieldChange> changes, Set<String> identities)
            implements OrganisationPlan {
        @Override
        public RowPlan rowPlan() {
            return changes.isEmpty() ? new RowPlan.Unchanged(identities) : new RowPlan.Changed(identities, changes);
        }
    }

    /// A row that cannot be recorded.
    record Wrong(List<RowProblem> problems) implements OrganisationPlan {
        @Override
        public RowPlan rowPlan() {
            return new RowPlan.Wrong(problems);
        }
    }
}
