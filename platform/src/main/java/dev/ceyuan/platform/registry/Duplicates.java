package dev.ceyuan.platform.registry;

import dev.ceyuan.platform.audit.Change;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.registry.DuplicateStore.Proposal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The desk where officers decide which organisations are one.
@Service
public class Duplicates {
    private static final String OBJECT = "duplicate";

    private final DuplicateStore store;
    private final OrganisationStore organisations;
    private final Merging merging;
    private final Acts acts;

    Duplicates(RegistryStores stores, Merging merging, Acts acts) {
        this.store = stores.duplicates();
        this.organisations = stores.organisations();
        this.merging = merging;
        this.acts = acts;
    }

    /// One page of the open proposals, strongest first. Officers and auditors only.
    ///
    /// @param page from 1
    @Transactional(readOnly = true)
    public List<Duplicate> open(Actor actor, int page, int size) {
        requireReader(actor);
        return store.open(page, size);
    }

    /// How many proposals are open. Officers and auditors only.
    @Transactional(readOnly = true)
    public long countOpen(Actor actor) {
        requireReader(actor);
        return store.countOpen();
    }

    /// One open proposal. Officers and auditors only.
    @Transactional(readOnly = true)
    public Duplicate find(Actor actor, UUID duplicate) {
        requireReader(actor);
        return store.find(duplicate).orElseThrow(() -> new NoSuchObject(OBJECT, duplicate));
    }

    /// Proposes a pair by hand. Officers only.
    @Transactional
    public void propose(Actor actor, UUID one, UUID other) {
        actor.require(Role.OFFICER, "duplicate.proposed");
        var first = root(actor, one);
        var second = root(actor, other);
        if (first.equals(second)) {
            throw new IllegalArgumentException("One organisation, not two (%s, %s)".formatted(one, other));
        }
        var reason = DuplicateReason.of(DuplicateReason.Kind.OFFICER);
        var proposal =
                new Proposal(UUID.randomUUID(), first, second, reason.kind().scorePercent(), List.of(reason));
        store.propose(List.of(proposal), acts.now());
        acts.log(actor, Change.created("duplicate.proposed", ObjectRef.of(OBJECT, proposal.id()), proposal));
    }

    /// Decides that the two are not one. Officers only.
    @Transactional
    public void dismiss(Actor actor, UUID duplicate) {
        actor.require(Role.OFFICER, "duplicate.dismissed");
        var before = store.find(duplicate).orElseThrow(() -> new NoSuchObject(OBJECT, duplicate));
        store.dismiss(duplicate, acts.now(), actor.id());
        acts.log(actor, Change.removed("duplicate.dismissed", ObjectRef.of(OBJECT, duplicate), before));
    }

    /// Merges one organisation into another, without loss: nothing moves, the loser's id means the survivor
    /// from then on, and of attributes with one value the survivor's own goes first. Officers only.
    ///
    /// @throws NoSuchObject if one of the two does not exist
    @Transactional
    public MergeOutcome merge(Actor actor, UUID loser, UUID survivor) {
        actor.require(Role.OFFICER, "organisation.merged");
        return merging.merge(actor, root(actor, loser), root(actor, survivor));
    }

    /// Undoes a merge: the loser, with all that was merged into it before or since, is again what it would
    /// be without the merge. What was recorded for the survivor in the meantime stays the survivor's.
    /// Officers only.
    ///
    /// @return the loser as it stands now
    /// @throws NoSuchObject if there is no such merge, or it is undone already
    @Transactional
    public Organisation undo(Actor actor, UUID merge) {
        actor.require(Role.OFFICER, "organisation.separated");
        return merging.undo(actor, merge);
    }

    /// A proposal names organisations whoever may see them: it is for those who see all.
    private static void requireReader(Actor actor) {
        if (!actor.seesAll()) {
            throw new AccessDenied(actor.id(), "duplicate.read");
        }
    }

    private UUID root(Actor actor, UUID organisation) {
        return organisations
                .root(organisation, Sight.of(actor))
                .orElseThrow(() -> new NoSuchObject(FactBook.OBJECT, organisation));
    }
}
