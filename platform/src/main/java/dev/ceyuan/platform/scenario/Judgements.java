package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.audit.Change;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What people say about matches: by the owner of the need, the supplier of the offer, or the office.
@Service
public class Judgements {
    private final FeedbackStore store;
    private final EntryActs acts;
    private final AuditLog auditLog;
    private final Clock clock;

    Judgements(FeedbackStore store, EntryActs acts, AuditLog auditLog, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.auditLog = auditLog;
        this.clock = clock;
    }

    /// Records what the actor says.
    ///
    /// @throws AccessDenied if he neither speaks for either side nor belongs to the office
    @Transactional
    public void add(Actor actor, Feedback feedback) {
        var need = acts.get(actor, Side.NEED, feedback.needId()).owner().id();
        var offer = acts.get(actor, Side.OFFER, feedback.offerId()).owner().id();
        var ofNeed = need != null && actor.has(Role.DEMAND_OWNER, need);
        var ofOffer = offer != null && actor.has(Role.SUPPLIER, offer);
        if (!actor.has(Role.OFFICER) && !ofNeed && !ofOffer) {
            throw new AccessDenied(actor.id(), "match.judged");
        }
        var id = UUID.randomUUID();
        store.insert(id, actor.id(), feedback, clock.instant());
        auditLog.append(actor.id(), Change.created("match.judged", ObjectRef.of("feedback", id), feedback));
    }
}
