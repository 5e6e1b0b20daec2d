package dev.ceyuan.platform.registry;

import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.audit.Change;
import dev.ceyuan.platform.identity.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What an act leaves behind beside its own rows: the time it happened, an entry in the audit log, an
/// event.
@Component
class Acts {
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Acts(AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void log(Actor actor, Change change) {
        audit.append(actor.id(), change);
    }

    void announce(Collection<UUID> organisations) {
        events.publishEvent(new OrganisationsChanged(List.copyOf(organisations)));
    }
}
