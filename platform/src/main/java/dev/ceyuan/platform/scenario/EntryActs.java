package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.audit.Change;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.identity.Role;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is done to entries of either side: the check, the change and its audit event.
@Component
class EntryActs {
    private final EntryStore store;
    private final AuditLog auditLog;
    private final IndexSignal signal;
    private final Clock clock;

    EntryActs(EntryStore store, AuditLog auditLog, IndexSignal signal, Clock clock) {
        this.store = store;
        this.auditLog = auditLog;
        this.signal = signal;
        this.clock = clock;
    }

    /// `need` or `offer`.
    static String noun(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    Entry get(Actor actor, Side side, UUID id) {
        return store.find(actor, side, id).orElseThrow(() -> new NoSuchObject(noun(side), id));
    }

    UUID draft(Actor actor, Side side, EntryDraft draft) {
        return draftAll(actor, side, List.of(draft)).getFirst();
    }

    /// Makes drafts, all at once.
    ///
    /// @return their ids, in the order of the drafts
    List<UUID> draftAll(Actor actor, Side side, List<EntryDraft> drafts) {
        drafts.forEach(draft -> requireOwnerOrOffice(actor, side, draft.owner(), "drafted"));
        var made = new LinkedHashMap<UUID, EntryDraft>();
        drafts.forEach(draft -> made.put(UUID.randomUUID(), draft));
        store.insertAll(side, made, clock.instant());
        auditLog.appendAll(
                actor.id(),
                made.entrySet().stream()
                        .map(each -> Change.created(noun(side) + ".drafted", ref(side, each.getKey()), each.getValue()))
                        .toList());
        signal.afterCommit();
        return List.copyOf(made.keySet());
    }

    /// Publishes drafts, all at once.
    void publishAll(Actor actor, Side side, List<Entry> drafts) {
        var act = noun(side) + ".published";
        actor.require(Role.OFFICER, act);
        if (store.publishAll(drafts, clock.instant()) != drafts.size()) {
            throw new ScenarioRefusal(
                    ScenarioRefusal.Kind.STALE_REVISION, "one of %d drafts was changed".formatted(drafts.size()));
        }
        auditLog.appendAll(
                actor.id(),
                drafts.stream()
                        .map(draft -> Change.changed(act, ref(side, draft.id()), draft, Entry.State.PUBLISHED))
                        .toList());
        signal.afterCommit();
    }

    void revise(Actor actor, Entry entry, EntryDraft draft) {
        requireOwnerOrOffice(actor, entry.side(), entry.owner().id(), "revised");
        requireOwnerOrOffice(actor, entry.side(), draft.owner(), "revised");
        if (!store.revise(entry.id(), entry.revision(), draft, clock.instant())) {
            throw stale(entry);
        }
        audit(actor, entry, "revised", draft);
    }

    void become(Actor actor, Entry entry, Entry.State next) {
        var act = switch (next) {
            case PUBLISHED -> "published";
            case CLOSED -> "closed";
            case WITHDRAWN -> "withdrawn";
            case DRAFT ->
                throw new IllegalArgumentException("Nothing becomes a draft again (%s)".formatted(entry.id()));
        };
        if (next == Entry.State.PUBLISHED) {
            actor.require(Role.OFFICER, noun(entry.side()) + "." + act);
        } else {
            requireOwnerOrOffice(actor, entry.side(), entry.owner().id(), act);
        }
        if (!entry.state().mayBecome(next)) {
            throw new ScenarioRefusal(
                    ScenarioRefusal.Kind.NO_SUCH_STEP,
                    "entry=%s, state=%s, wanted=%s".formatted(entry.id(), entry.state(), next));
        }
        if (!store.become(entry.id(), entry.revision(), next, clock.instant())) {
            throw stale(entry);
        }
        audit(actor, entry, act, next);
    }

    private void audit(Actor actor, Entry entry, String act, Object after) {
        var side = entry.side();
        auditLog.append(actor.id(), Change.changed(noun(side) + "." + act, ref(side, entry.id()), entry, after));
        signal.afterCommit();
    }

    private static ObjectRef ref(Side side, UUID id) {
        return ObjectRef.of(noun(side), id);
    }

    private static ScenarioRefusal stale(Entry entry) {
        return new ScenarioRefusal(
                ScenarioRefusal.Kind.STALE_REVISION, "entry=%s, revision=%d".formatted(entry.id(), entry.revision()));
    }

    private static void requireOwnerOrOffice(Actor actor, Side side, @Nullable UUID owner, String act) {
        var role = side == Side.NEED ? Role.DEMAND_OWNER : Role.SUPPLIER;
        if (!actor.has(Role.OFFICER) && (owner == null || !actor.has(role, owner))) {
            throw new AccessDenied(actor.id(), noun(side) + "." + act);
        }
    }
}
