package dev.ceyuan.platform.registry;

import dev.ceyuan.platform.audit.Change;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.identity.Role;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The relations between organisations. Who reads them finds them in the [OrganisationView] of either.
@Service
public class Relations {
    private static final String OBJECT = "relation";

    private final RelationStore store;
    private final OrganisationStore organisations;
    private final Acts acts;

    Relations(RegistryStores stores, Acts acts) {
        this.store = stores.relations();
        this.organisations = stores.organisations();
        this.acts = acts;
    }

    /// Records a relation. Officers only.
    ///
    /// @throws NoSuchObject if one of the two does not exist
    @Transactional
    public Outcome relate(Actor actor, RelationClaim claim) {
        actor.require(Role.OFFICER, "relation.recorded");
        var from = root(actor, claim.from());
        var to = root(actor, claim.to());
        if (from.equals(to)) {
            return new Refused(Refusal.SAME_ORGANISATION);
        }
        if (claim.kind() == Relation.Kind.PARENT) {
            store.lockParents();
            if (store.controls(to, from)) {
                return new Refused(Refusal.CIRCLE);
            }
        }
        var relation =
                new Relation(UUID.randomUUID(), from, to, claim.kind(), claim.provenance(), acts.now(), actor.id());
        if (!store.insert(relation)) {
            return new Refused(Refusal.KNOWN);
        }
        acts.log(actor, Change.created("relation.recorded", ObjectRef.of(OBJECT, relation.id()), relation));
        return new Related(relation);
    }

    /// Withdraws a relation. Officers only.
    ///
    /// @throws NoSuchObject if there is no such relation
    @Transactional
    public void withdraw(Actor actor, UUID relation) {
        withdraw(actor, relation, _ -> true);
    }

    /// Withdraws a relation of an organisation. Officers only.
    ///
    /// @throws NoSuchObject if the organisation has no such relation
    @Transactional
    public void withdraw(Actor actor, UUID organisation, UUID relation) {
        withdraw(actor, relation, known -> {
            var root = root(actor, organisation);
            return root.equals(root(actor, known.from())) || root.equals(root(actor, known.to()));
        });
    }

    private void withdraw(Actor actor, UUID relation, Predicate<Relation> meant) {
        actor.require(Role.OFFICER, "relation.withdrawn");
        var known = store.standing(relation).filter(meant).orElseThrow(() -> new NoSuchObject(OBJECT, relation));
        store.retire(relation, acts.now(), actor.id());
        acts.log(actor, Change.removed("relation.withdrawn", ObjectRef.of(OBJECT, relation), known));
    }

    private UUID root(Actor actor, UUID organisation) {
        return organisations
                .root(organisation, Sight.of(actor))
                .orElseThrow(() -> new NoSuchObject(FactBook.OBJECT, organisation));
    }

    /// A relation to be recorded: `from` is the kind of `to`.
    public record RelationClaim(UUID from, UUID to, Relation.Kind kind, Provenance provenance) {}

    /// What became of the attempt to record a relation.
    public sealed interface Outcome {}

    /// It is recorded.
    public record Related(Relation relation) implements Outcome {}

    /// It is not recorded.
    public record Refused(Refusal refusal) implements Outcome {}

    /// Why a relation is not recorded.
    public enum Refusal {
        /// Both are the same organisation, or were merged.
        SAME_ORGANISATION,
        /// The one would control the other and the other the one.
        CIRCLE,
        /// It is known already.
        KNOWN
    }
}
