package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.audit.Change;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.identity.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What is done to lists: the change and its audit event. Who may is checked by the caller.
@Component
class ListActs {
    private final ListStore store;
    private final EntryActs entries;
    private final AuditLog auditLog;
    private final Clock clock;

    ListActs(ListStore store, EntryActs entries, AuditLog auditLog, Clock clock) {
        this.store = store;
        this.entries = entries;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    UUID draft(Actor actor, EntryList.Draft draft) {
        var id = UUID.randomUUID();
        store.insert(id, draft, clock.instant());
        auditLog.append(actor.id(), Change.created("list.drafted", ObjectRef.of("list", id), draft));
        return id;
    }

    void revise(Actor actor, UUID id, EntryList.Draft draft) {
        store.revise(id, draft);
        auditLog.append(actor.id(), Change.created("list.revised", ObjectRef.of("list", id), draft));
    }

    void become(Actor actor, EntryList list, Entry.State next) {
        if (!list.state().mayBecome(next)) {
            throw new ScenarioRefusal(
                    ScenarioRefusal.Kind.NO_SUCH_STEP,
                    "list=%s, state=%s, wanted=%s".formatted(list.id(), list.state(), next));
        }
        if (!store.become(list.id(), list.revision(), next, clock.instant())) {
            throw new ScenarioRefusal(ScenarioRefusal.Kind.STALE_REVISION, "list=%s".formatted(list.id()));
        }
        var act = "list." + next.name().toLowerCase(Locale.ROOT);
        auditLog.append(actor.id(), Change.changed(act, ObjectRef.of("list", list.id()), list, next));
    }

    void publish(Actor actor, Side side, List<Entry> drafts) {
        entries.publishAll(actor, side, drafts);
    }
}
