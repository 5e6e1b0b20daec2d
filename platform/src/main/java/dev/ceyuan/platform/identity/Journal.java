package dev.ceyuan.platform.identity;

import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.audit.Change;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

    /// The moment, as exactly as the database keeps it: what is written and read back is the same.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
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
