package dev.ceyuan.platform.registry;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.intake.ImportOrigin;
import dev.ceyuan.platform.intake.ImportTarget;
import dev.ceyuan.platform.intake.PlannedRow;
import dev.ceyuan.platform.intake.RowPlan;
import dev.ceyuan.tables.TableRow;
import dev.ceyuan.tables.TableSchema;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Imports organisations. A row speaks of the organisation that has its code, else of the one that has its
/// name or alias, else of a new one. A blank cell says nothing; values of attributes with several are
/// added, never taken away.
@Component
@Order(3)
class OrganisationImport implements ImportTarget {
    static final String KEY = "organisations";

    private final OrganisationColumns columns;
    private final OrganisationPlans plans;
    private final FactBook book;
    private final DuplicateSearches duplicates;

    OrganisationImport(
            OrganisationColumns columns, OrganisationPlans plans, FactBook book, DuplicateSearches duplicates) {
        this.columns = columns;
        this.plans = plans;
        this.book = book;
        this.duplicates = duplicates;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public TableSchema schema() {
        return columns.schema();
    }

    @Override
    public void requireMayImport(Actor actor) {
        actor.require(Role.OFFICER, "organisation.registered");
    }

    @Override
    public List<RowPlan> plan(Actor actor, ImportOrigin origin, List<TableRow> rows) {
        return plans.of(rows, origin).stream().map(OrganisationPlan::rowPlan).toList();
    }

    @Override
    public void apply(Actor actor, ImportOrigin origin, List<PlannedRow> rows) {
        var decided = plans.of(rows.stream().map(PlannedRow::row).toList(), origin);
        var fresh = new LinkedHashMap<UUID, List<Claim>>();
        var changed = new HashMap<UUID, Revision>();
        for (var plan : decided) {
            switch (plan) {
                case OrganisationPlan.Fresh(var claims, var _) -> fresh.put(UUID.randomUUID(), claims);
                case OrganisationPlan.Known(var root, var revision, var _, var _)
                when !revision.empty() -> changed.put(root, revision);
                case OrganisationPlan.Known _ -> {}
                case OrganisationPlan.Wrong(var problems) ->
                    throw new IllegalStateException("A wrong row among those to write (%s)".formatted(problems));
            }
        }
        write(actor, fresh, changed);
        duplicates.request("import-" + origin.importId());
    }

    private void write(Actor actor, Map<UUID, List<Claim>> fresh, Map<UUID, Revision> changed) {
        if (!fresh.isEmpty()) {
            book.create(actor, Visibility.PUBLIC, fresh);
        }
        if (!changed.isEmpty()) {
            book.lock(changed.keySet());
            book.revise(actor, changed);
        }
    }
}
