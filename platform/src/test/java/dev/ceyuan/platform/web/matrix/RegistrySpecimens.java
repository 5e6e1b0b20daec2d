package dev.ceyuan.platform.web.matrix;

import dev.ceyuan.platform.registry.Attribute;
import dev.ceyuan.platform.registry.Claim;
import dev.ceyuan.platform.registry.Duplicates;
import dev.ceyuan.platform.registry.MergeOutcome;
import dev.ceyuan.platform.registry.OrganisationChange;
import dev.ceyuan.platform.registry.Organisations;
import dev.ceyuan.platform.registry.Provenance;
import dev.ceyuan.platform.registry.Relation;
import dev.ceyuan.platform.registry.Relations;
import dev.ceyuan.platform.registry.Visibility;
import dev.ceyuan.platform.web.TestServer;
import dev.ceyuan.platform.web.matrix.Specimens.Kind;
import dev.ceyuan.platform.web.matrix.Specimens.Wish;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Organisations, their facts and relations, proposals of duplicates, and merges.
final class RegistrySpecimens {
    private static final Provenance SOURCE = Provenance.of("matrix", LocalDate.of(2026, 11, 24));

    private final TestServer server;
    private final Specimens specimens;

    RegistrySpecimens(TestServer server, Specimens specimens) {
        this.server = server;
        this.specimens = specimens;
    }

    Map<String, Kind> kinds() {
        var organisations = Set.of(Standing.PUBLIC, Standing.OWN, Standing.FOREIGN);
        var anybodys = Set.of(Standing.FOREIGN);
        var kinds = new HashMap<String, Kind>();
        kinds.put(
                "organisation",
                new Kind(organisations, wish -> organisation(wish).toString()));
        kinds.put("duplicate", new Kind(anybodys, _ -> duplicate()));
        kinds.put("merge", new Kind(anybodys, _ -> merge()));
        kinds.put("relation", new Kind(anybodys, this::relation));
        kinds.put(
                "other-organisation",
                new Kind(Set.of(), _ -> specimens.organisation().toString()));
        kinds.put("organisation-name", new Kind(Set.of(), _ -> nameOf(specimens.organisation())));
        kinds.put("new-name", new Kind(Set.of(), _ -> Specimens.NAME + UUID.randomUUID()));
        kinds.put("claims", new Kind(Set.of(), _ -> claims()));
        kinds.put("alias", new Kind(Set.of(), this::alias));
        kinds.put("version", new Kind(Set.of(), wish -> Long.toString(versionOf(subject(wish)))));
        kinds.put("survivor", new Kind(Set.of(), this::survivor));
        return kinds;
    }

    private UUID organisation(Wish wish) {
        return switch (wish.standing()) {
            case OWN -> specimens.ownerFor(wish);
            case FOREIGN -> specimens.organisation();
            case NONE, PUBLIC, MEMBERS -> specimens.organisation(Visibility.PUBLIC);
        };
    }

    /// The organisation that is another argument of the route, or a new one.
    private UUID subject(Wish wish) {
        var id = wish.others().get("id");
        return id == null ? specimens.organisation() : UUID.fromString(id);
    }

    private Organisations organisations() {
        return server.get(Organisations.class);
    }

    private String nameOf(UUID organisation) {
        return organisations().find(Specimens.OFFICE, organisation).name();
    }

    private long versionOf(UUID organisation) {
        return organisations().find(Specimens.OFFICE, organisation).version();
    }

    /// What is said about a new organisation, as JSON.
    private static String claims() {
        return "[{\"attribute\":\"NAME\",\"value\":\"%s%s\",\"source\":\"matrix\",\"asOf\":\"2026-11-24\"}]"
                .formatted(Specimens.NAME, UUID.randomUUID());
    }

    /// A fact of the organisation that is another argument of the route.
    private String alias(Wish wish) {
        var organisation = subject(wish);
        var claim = new Claim(Attribute.ALIAS, "别名" + UUID.randomUUID(), SOURCE);
        organisations()
                .change(
                        Specimens.OFFICE,
                        new OrganisationChange(organisation, versionOf(organisation), List.of(claim), Set.of()));
        return organisations().view(Specimens.OFFICE, organisation).facts().stream()
                .filter(fact -> fact.attribute() == Attribute.ALIAS)
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private String relation(Wish wish) {
        var claim = new Relations.RelationClaim(subject(wish), specimens.organisation(), Relation.Kind.PARTNER, SOURCE);
        if (server.get(Relations.class).relate(Specimens.OFFICE, claim) instanceof Relations.Related related) {
            return related.relation().id().toString();
        }
        throw new IllegalStateException("No relation (%s)".formatted(claim));
    }

    private String duplicate() {
        var one = specimens.organisation();
        server.get(Duplicates.class).propose(Specimens.OFFICE, one, specimens.organisation());
        return server.owner()
                .sql("select id from registry.duplicate where :one in (first_id, second_id)")
                .param("one", one)
                .query(UUID.class)
                .single()
                .toString();
    }

    /// One side of the proposal that is another argument of the route.
    private String survivor(Wish wish) {
        return server.get(Duplicates.class)
                .find(Specimens.OFFICE, subject(wish))
                .first()
                .toString();
    }

    private String merge() {
        var outcome = server.get(Duplicates.class)
                .merge(Specimens.OFFICE, specimens.organisation(), specimens.organisation());
        if (outcome instanceof MergeOutcome.Merged merged) {
            return merged.merge().id().toString();
        }
        throw new IllegalStateException(outcome.toString());
    }
}
