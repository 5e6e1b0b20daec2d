package dev.ceyuan.platform.registry;

import dev.ceyuan.platform.intake.FieldChange;
import dev.ceyuan.platform.intake.ImportOrigin;
import dev.ceyuan.platform.intake.RowProblem;
import dev.ceyuan.platform.registry.ClaimProblem.Kind;
import dev.ceyuan.platform.registry.FactStore.CodeHit;
import dev.ceyuan.platform.registry.FactStore.RootFact;
import dev.ceyuan.platform.registry.OrganisationColumns.CellClaim;
import dev.ceyuan.tables.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Decides for a batch of rows what each means, with three questions to the database for the whole batch.
@Component
class OrganisationPlans {
    private static final int MOST_NAMES_SHOWN = 3;

    private final OrganisationColumns columns;
    private final ClaimCheck check;
    private final FactStore facts;

    OrganisationPlans(OrganisationColumns columns, ClaimCheck check, FactStore facts) {
        this.columns = columns;
        this.check = check;
        this.facts = facts;
    }

    List<OrganisationPlan> of(List<TableRow> rows, ImportOrigin origin) {
        var said = rows.stream()
                .map(row -> Said.of(columns.claims(row, origin), check))
                .toList();
        var batch = new Batch(said, facts);
        return said.stream().map(row -> plan(row, batch)).toList();
    }

    private OrganisationPlan plan(Said said, Batch batch) {
        if (!said.problems.isEmpty()) {
            return new OrganisationPlan.Wrong(said.problems);
        }
        var byCode = said.code().map(batch.byCode::get);
        var meant = batch.names.meant(said.nameKey());
        if (byCode.isEmpty() && meant.size() > 1) {
            return wrong(
                    said,
                    ClaimProblem.of(
                            Attribute.NAME,
                            Kind.AMBIGUOUS,
                            Integer.toString(meant.size()),
                            meant.stream()
                                    .limit(MOST_NAMES_SHOWN)
                                    .map(FactStore.NameHit::name)
                                    .collect(Collectors.joining("、"))));
        }
        if (byCode.isPresent()
                && meant.size() == 1
                && !meant.getFirst().root().equals(byCode.get().root())) {
            return wrong(
                    said,
                    ClaimProblem.of(
                            Attribute.CODE,
                            Kind.TWO_ORGANISATIONS,
                            byCode.get().name(),
                            meant.getFirst().name()));
        }
        var root = byCode.map(CodeHit::root)
                .or(() -> meant.stream().map(FactStore.NameHit::root).findFirst());
        return root.isPresent() ? known(said, root.get(), batch) : fresh(said);
    }

    private OrganisationPlan fresh(Said said) {
        var revision = Revision.of(new UUID(0, 0), List.of(), said.claims());
        return revision.problems().isEmpty()
                ? new OrganisationPlan.Fresh(revision.added(), said.identities())
                : wrong(said, revision.problems().getFirst());
    }

    private OrganisationPlan known(Said said, UUID root, Batch batch) {
        var standing = batch.standing.getOrDefault(root, List.of());
        var alias = standing.stream()
                .anyMatch(fact ->
                        fact.attribute().names() && NameKey.search(fact.value()).equals(said.nameKey()));
        var claims = said.claims().stream()
                .filter(claim -> !alias || claim.attribute() != Attribute.NAME)
                .toList();
        var revision = Revision.of(root, standing, claims);
        if (!revision.problems().isEmpty()) {
            return wrong(said, revision.problems().getFirst());
        }
        var identities = new HashSet<>(said.identities());
        identities.add("id:" + root);
        var changes = revision.added().stream()
                .map(claim -> change(said, standing, claim))
                .toList();
        return new OrganisationPlan.Known(root, revision, changes, identities);
    }

    private FieldChange change(Said said, List<Fact> standing, Claim claim) {
        var before = claim.attribute().single()
                ? standing.stream()
                        .filter(fact -> fact.attribute() == claim.attribute())
                        .findFirst()
                        .map(fact -> columns.label(fact.attribute(), fact.value()))
                        .orElse("")
                : "";
        return new FieldChange(
                said.columnOf(claim.attribute()), before, columns.label(claim.attribute(), claim.value()));
    }

    private static OrganisationPlan wrong(Said said, ClaimProblem problem) {
        return new OrganisationPlan.Wrong(List.of(problem(said.columnOf(problem.attribute()), problem)));
    }

    private static RowProblem problem(String column, ClaimProblem problem) {
        return new RowProblem(column, problem.messageKey(), problem.arguments());
    }

    /// What one row says, checked.
    private record Said(List<CellClaim> sound, List<RowProblem> problems) {

        static Said of(List<CellClaim> cells, ClaimCheck check) {
            var sound = new ArrayList<CellClaim>();
            var problems = new ArrayList<RowProblem>();
            for (var cell : cells) {
                switch (check.check(cell.claim())) {
                    case ClaimCheck.Checked.Sound(var tidy) -> sound.add(new CellClaim(cell.column(), tidy));
                    case ClaimCheck.Checked.Unsound(var wrong) -> problems.add(problem(cell.column(), wrong));
                }
            }
            return new Said(sound, problems);
        }

        List<Claim> claims() {
            return sound.stream().map(CellClaim::claim).toList();
        }

        String nameKey() {
            return value(Attribute.NAME).map(NameKey::search).orElse("");
        }

        Optional<String> code() {
            return value(Attribute.CODE);
        }

        /// Names, aliases and code: two rows that share one mean the same organisation.
        Set<String> identities() {
            var identities = new HashSet<String>();
            for (var cell : sound) {
                if (cell.claim().attribute().names()) {
                    identities.add("name:" + NameKey.search(cell.claim().value()));
                }
            }
            code().ifPresent(code -> identities.add("code:" + code));
            return identities;
        }

        String columnOf(Attribute attribute) {
            return sound.stream()
                    .filter(cell -> cell.claim().attribute() == attribute)
                    .map(CellClaim::column)
                    .findFirst()
                    .orElse("");
        }

        private Optional<String> value(Attribute attribute) {
            return sound.stream()
                    .map(CellClaim::claim)
                    .filter(claim -> claim.attribute() == attribute)
                    .map(Claim::value)
                    .findFirst();
        }
    }

    /// What the registry knows that the rows of a batch may mean.
    private static final class Batch {
        private final Map<String, CodeHit> byCode = new HashMap<>();
        private final NameHits names;
        private final Map<UUID, List<Fact>> standing;

        Batch(List<Said> rows, FactStore facts) {
            var codes = new HashSet<String>();
            var keys = new HashSet<String>();
            for (var row : rows) {
                row.code().ifPresent(codes::add);
                keys.add(row.nameKey());
            }
            facts.rootsByCode(codes).forEach(hit -> byCode.put(hit.code(), hit));
            var hits = facts.rootsByName(keys);
            this.names = new NameHits(hits);
            var roots = new HashSet<UUID>();
            byCode.values().forEach(hit -> roots.add(hit.root()));
            hits.forEach(hit -> roots.add(hit.root()));
            this.standing = facts.standing(roots).stream()
                    .collect(Collectors.groupingBy(
                            RootFact::root, Collectors.mapping(RootFact::fact, Collectors.toList())));
        }
    }
}
