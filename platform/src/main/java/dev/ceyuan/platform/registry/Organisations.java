package dev.ceyuan.platform.registry;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.identity.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// The organisations of the programme.
///
/// An id keeps working for ever: that of a merged organisation means the one it was merged into.
@Service
public class Organisations {
    private final OrganisationStore store;
    private final OrganisationSearch search;
    private final FactStore facts;
    private final RelationStore relations;
    private final Registration registration;

    Organisations(RegistryStores stores, Registration registration) {
        this.store = stores.organisations();
        this.search = stores.search();
        this.facts = stores.facts();
        this.relations = stores.relations();
        this.registration = registration;
    }

    /// Registers an organisation of which these are the first facts. Officers only.
    ///
    /// @param said a name among them
    /// @return `Recorded` or `Refused`
    @Transactional
    public Recording register(Actor actor, Visibility visibility, List<Claim> said) {
        actor.require(Role.OFFICER, "organisation.registered");
        return registration.register(actor, visibility, said);
    }

    /// Records and withdraws facts. Officers only.
    ///
    /// @throws NoSuchObject if there is no such organisation, or a fact to withdraw is not a standing one of it
    @Transactional
    public Recording change(Actor actor, OrganisationChange change) {
        actor.require(Role.OFFICER, "organisation.changed");
        return registration.change(actor, rootOf(actor, change.organisation()), change);
    }

    /// Shows an organisation to everyone or hides it. Officers only.
    @Transactional
    public void show(Actor actor, UUID organisation, Visibility visibility) {
        actor.require(Role.OFFICER, "organisation.shown");
        registration.show(actor, rootOf(actor, organisation), visibility);
    }

    /// The values that hold now.
    ///
    /// @throws NoSuchObject if there is none that the actor may see
    @Transactional(readOnly = true)
    public Organisation find(Actor actor, UUID organisation) {
        return store.resolve(List.of(organisation), Sight.of(actor)).stream()
                .map(OrganisationStore.Resolved::organisation)
                .findFirst()
                .orElseThrow(() -> new NoSuchObject(FactBook.OBJECT, organisation));
    }

    /// Those of these organisations that the actor may see, by the id that was asked for.
    @Transactional(readOnly = true)
    public Map<UUID, Organisation> findAll(Actor actor, Collection<UUID> organisations) {
        var found = new HashMap<UUID, Organisation>();
        store.resolve(organisations, Sight.of(actor))
                .forEach(resolved -> found.put(resolved.asked(), resolved.organisation()));
        return found;
    }

    /// The organisations that have these names or aliases, in whatever width, case or script: name as asked
    /// → id. A name that none has, or that several have, is missing; a full name goes before an alias.
    @Transactional(readOnly = true)
    public Map<String, UUID> named(Actor actor, Collection<String> names) {
        var keys = new HashMap<String, Set<String>>();
        names.forEach(name ->
                keys.computeIfAbsent(NameKey.search(name), _ -> new HashSet<>()).add(name));
        keys.remove("");
        var hits = new NameHits(facts.rootsByName(keys.keySet()));
        var found = new HashMap<String, UUID>();
        keys.forEach((key, asked) -> hits.only(key).ifPresent(root -> asked.forEach(name -> found.put(name, root))));
        var visible = findAll(actor, found.values()).keySet();
        found.values().retainAll(visible);
        return found;
    }

    /// The organisation that has this credit code.
    ///
    /// @throws NoSuchObject if there is none that the actor may see
    @Transactional(readOnly = true)
    public Organisation coded(Actor actor, String code) {
        var hit = facts.rootsByCode(Set.of(CreditCode.tidy(code))).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchObject(FactBook.OBJECT, code));
        return find(actor, hit.root());
    }

    /// All that the actor may know about one organisation.
    ///
    /// @throws NoSuchObject if there is none that the actor may see
    @Transactional(readOnly = true)
    public OrganisationView view(Actor actor, UUID organisation) {
        var current = find(actor, organisation);
        var root = current.id();
        var insider = actor.seesAll() || speaksFor(actor, root);
        return new OrganisationView(
                current,
                facts.standing(List.of(root)).stream()
                        .map(FactStore.RootFact::fact)
                        .filter(fact -> insider || !fact.attribute().officeOnly())
                        .toList(),
                facts.history(root).stream()
                        .filter(fact -> insider || !fact.attribute().officeOnly())
                        .toList(),
                relations.of(root, Sight.of(actor)),
                relations.mergedInto(root));
    }

    /// One page of the organisations that a query finds, best names first.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public OrganisationList search(Actor actor, OrganisationQuery query) {
        var sight = Sight.of(actor);
        return new OrganisationList(search.page(query, sight), search.count(query, sight), search.facets(query, sight));
    }

    /// Hands over every organisation that a query finds, whatever its page, for export.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void forEach(Actor actor, OrganisationQuery query, Consumer<Organisation> receiver) {
        var sight = Sight.of(actor);
        for (var page = 1; ; page++) {
            var rows = search.page(query.onPage(page, OrganisationQuery.MOST_ROWS), sight);
            rows.forEach(receiver);
            if (rows.size() < OrganisationQuery.MOST_ROWS) {
                return;
            }
        }
    }

    private UUID rootOf(Actor actor, UUID organisation) {
        return store.root(organisation, Sight.of(actor))
                .orElseThrow(() -> new NoSuchObject(FactBook.OBJECT, organisation));
    }

    private boolean speaksFor(Actor actor, UUID root) {
        return store.resolve(actor.organisations(), new Sight(true, new String[0])).stream()
                .anyMatch(resolved -> resolved.organisation().id().equals(root));
    }
}
