package dev.ceyuan.platform.identity;

import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.audit.Change;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// The audit log with the clock it is written by.
@Component
class Journal {
    private final AuditLog audit;
    private final Clock clock;

    Journal(AuditLog audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void append(Actor actor, Change change) {
        audit.append(actor.id(), change);
    }

    void append(String actor, Change change) {
        audit.append(actor, change);
    }
}
