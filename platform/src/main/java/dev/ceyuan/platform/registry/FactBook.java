package dev.ceyuan.platform.registry;

import dev.ceyuan.platform.audit.Change;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.identity.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Writes decided revisions, many at a time: facts, the derived columns, the audit log and the event.
/// Always within the caller's transaction.
@Component
class FactBook {
    static final String OBJECT = "organisation";

    private final OrganisationStore organisations;
    private final FactStore facts;
    private final Acts acts;

    FactBook(RegistryStores stores, Acts acts) {
        this.organisations = stores.organisations();
        this.facts = stores.facts();
        this.acts = acts;
    }

    /// Makes organisations of which these claims are the first facts.
    ///
    /// @param claims new id → checked claims, a name among them
    Map<UUID, Organisation> create(Actor actor, Visibility visibility, Map<UUID, List<Claim>> claims) {
        var now = acts.now();
        organisations.insert(claims.keySet(), visibility, now);
        var added = new ArrayList<Fact>();
        claims.forEach((id, said) -> said.forEach(claim -> added.add(fact(id, claim, actor, now))));
        facts.insert(added);
        organisations.derive(claims.keySet(), now);
        var after = read(claims.keySet());
        after.values()
                .forEach(organisation -> acts.log(
                        actor, Change.created("organisation.registered", ref(organisation.id()), organisation)));
        acts.announce(claims.keySet());
        return after;
    }

    /// Locks roots, so that what was decided about them still holds when it is written.
    void lock(Collection<UUID> roots) {
        if (organisations.lock(roots).stream().anyMatch(standing -> standing.mergedInto() != null)) {
            throw new IllegalStateException("Merged in the meantime (%s)".formatted(roots));
        }
    }

    /// Applies revisions to roots that the caller has locked.
    Map<UUID, Organisation> revise(Actor actor, Map<UUID, Revision> revisions) {
        var now = acts.now();
        var before = read(revisions.keySet());
        var retired = new ArrayList<UUID>();
        var added = new ArrayList<Fact>();
        revisions.forEach((root, revision) -> {
            revision.retired().forEach(fact -> retired.add(fact.id()));
            revision.added().forEach(claim -> added.add(fact(root, claim, actor, now)));
        });
        facts.retire(retired, now, actor.id());
        facts.insert(added);
        return derived(actor, "organisation.changed", before, List.of());
    }

    /// Shows a locked root, with all that was merged into it, to everyone or hides it.
    void show(Actor actor, UUID root, Visibility visibility) {
        var before = Objects.requireNonNull(read(List.of(root)).get(root));
        if (before.visibility() != visibility) {
            organisations.setVisibility(root, visibility, acts.now());
            var after = Objects.requireNonNull(read(List.of(root)).get(root));
            acts.log(actor, Change.changed("organisation.shown", ref(root), before, after));
            acts.announce(List.of(root));
        }
    }

    /// Derives the searched columns again, logs the act for each root, and tells the others.
    ///
    /// @param before   the roots as they were
    /// @param affected further ids that now mean something else
    Map<UUID, Organisation> derived(
            Actor actor, String act, Map<UUID, Organisation> before, Collection<UUID> affected) {
        organisations.derive(before.keySet(), acts.now());
        var after = read(before.keySet());
        before.forEach((root, was) ->
                acts.log(actor, Change.changed(act, ref(root), was, Objects.requireNonNull(after.get(root)))));
        var changed = new ArrayList<>(before.keySet());
        changed.addAll(affected);
        acts.announce(changed);
        return after;
    }

    /// The organisations with these ids as their roots stand now, whoever may see them.
    Map<UUID, Organisation> read(Collection<UUID> ids) {
        var found = new HashMap<UUID, Organisation>();
        organisations
                .resolve(ids, new Sight(true, new String[0]))
                .forEach(resolved -> found.put(resolved.asked(), resolved.organisation()));
        var ordered = new LinkedHashMap<UUID, Organisation>();
        for (var id : ids) {
            var organisation = found.get(id);
            if (organisation == null) {
                throw new IllegalStateException("No such organisation (%s)".formatted(id));
            }
            ordered.put(id, organisation);
        }
        return ordered;
    }

    static ObjectRef ref(UUID organisation) {
        return ObjectRef.of(OBJECT, organisation);
    }

    private static Fact fact(UUID organisation, Claim claim, Actor actor, Instant now) {
        return new Fact(
                UUID.randomUUID(),
                organisation,
                claim.attribute(),
                claim.value(),
                claim.provenance(),
                now,
                actor.id(),
                null);
    }
}
