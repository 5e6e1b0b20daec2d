package dev.ceyuan.platform.registry;

import dev.ceyuan.platform.audit.Change;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.registry.MergeOutcome.Merged;
import dev.ceyuan.platform.registry.MergeOutcome.Reason;
import dev.ceyuan.platform.registry.MergeOutcome.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Merges and separates, within the caller's transaction. All merging goes through one lock of the
/// database: it is a rare act of few people, and with the lock no chain of merges can change between
/// looking and writing.
@Component
class Merging {
    private static final String MERGED = "organisation.merged";

    private final MergeStore merges;
    private final OrganisationStore organisations;
    private final RelationStore relations;
    private final DuplicateStore duplicates;
    private final FactBook book;
    private final Acts acts;

    Merging(RegistryStores stores, FactBook book, Acts acts) {
        this.merges = stores.merges();
        this.organisations = stores.organisations();
        this.relations = stores.relations();
        this.duplicates = stores.duplicates();
        this.book = book;
        this.acts = acts;
    }

    MergeOutcome merge(Actor actor, UUID loserId, UUID survivorId) {
        relations.lockParents();
        var current = book.read(List.of(loserId, survivorId));
        var loser = Objects.requireNonNull(current.get(loserId));
        var survivor = Objects.requireNonNull(current.get(survivorId));
        var refusal = refusal(loser, survivor);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        organisations.lock(List.of(loser.id(), survivor.id()));
        var merge = new Merge(UUID.randomUUID(), loser.id(), survivor.id(), acts.now(), actor.id());
        merges.record(merge);
        duplicates.settle(merge);
        merges.point(merge);
        var after = book.derived(actor, MERGED, Map.of(survivor.id(), survivor), List.of(loser.id()));
        var now = Objects.requireNonNull(after.get(survivor.id()));
        acts.log(actor, Change.changed(MERGED, FactBook.ref(loser.id()), loser, now));
        return new Merged(merge, now);
    }

    Organisation undo(Actor actor, UUID mergeId) {
        relations.lockParents();
        var merge = merges.lockStanding(mergeId).orElseThrow(() -> new NoSuchObject("merge", mergeId));
        var loser = merge.loser();
        var root = only(book.read(List.of(loser)));
        organisations.lock(List.of(loser, root.id()));
        merges.separate(merge, acts.now(), actor.id());
        duplicates.reopen(mergeId);
        var before = new LinkedHashMap<UUID, Organisation>();
        before.put(root.id(), root);
        before.put(loser, only(book.read(List.of(loser))));
        var after = book.derived(actor, "organisation.separated", before, List.of());
        return Objects.requireNonNull(after.get(loser));
    }

    private Optional<Refused> refusal(Organisation loser, Organisation survivor) {
        if (loser.id().equals(survivor.id())) {
            return refused(Reason.SAME_ORGANISATION);
        }
        if (loser.visibility() != survivor.visibility()) {
            return refused(Reason.DIFFERENT_VISIBILITY);
        }
        if (loser.code() != null && survivor.code() != null) {
            var one = new CreditCode(loser.code());
            var other = new CreditCode(survivor.code());
            if (!one.subject().equals(other.subject())) {
                return refused(Reason.DIFFERENT_SUBJECTS, one.value(), other.value());
            }
        }
        return relations.controls(loser.id(), survivor.id()) || relations.controls(survivor.id(), loser.id())
                ? refused(Reason.PARENT_AND_CHILD)
                : Optional.empty();
    }

    private static Optional<Refused> refused(Reason reason, String... arguments) {
        return Optional.of(new Refused(reason, List.of(arguments)));
    }

    private static Organisation only(Map<UUID, Organisation> read) {
        return read.values().iterator().next();
    }
}
