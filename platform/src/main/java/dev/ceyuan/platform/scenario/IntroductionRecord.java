package dev.ceyuan.platform.scenario;

import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.audit.Change;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.scenario.Introduction.Step;
import dev.ceyuan.platform.scenario.IntroductionFlow.Transition;
import java.time.Clock;
import org.springframework.stereotype.Component;

/// Writes a step down: the row, its event, the audit event and the notices to both sides, in the caller's
/// transaction.
@Component
class IntroductionRecord {
    private final IntroductionStore store;
    private final NoticeStore notices;
    private final AuditLog auditLog;
    private final Clock clock;

    IntroductionRecord(IntroductionStore store, NoticeStore notices, AuditLog auditLog, Clock clock) {
        this.store = store;
        this.notices = notices;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    void begin(Actor actor, IntroductionStore.Beginning beginning, Transition first, Step step) {
        var now = clock.instant();
        var id = beginning.id();
        store.insert(beginning, first.toState(), now);
        store.append(new IntroductionStore.Taken(id, 1, beginning.flow(), first, step, actor.id(), now));
        notices.introduced(id, first.toState(), now);
        auditLog.append(
                actor.id(), Change.created("introduction.proposed", ObjectRef.of("introduction", id), beginning));
    }

    void take(Actor actor, IntroductionStore.Row row, Transition transition, Step step) {
        var now = clock.instant();
        if (!store.become(row.id(), row.revision(), transition.toState(), now)) {
            throw new ScenarioRefusal(ScenarioRefusal.Kind.STALE_REVISION, "introduction=%s".formatted(row.id()));
        }
        store.append(new IntroductionStore.Taken(
                row.id(), row.revision() + 1, row.flow(), transition, step, actor.id(), now));
        notices.introduced(row.id(), transition.toState(), now);
        auditLog.append(
                actor.id(),
                Change.changed(
                        "introduction." + Introductions.word(step.act()),
                        ObjectRef.of("introduction", row.id()),
                        row,
                        step));
    }
}
