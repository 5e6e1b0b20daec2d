package dev.ceyuan.platform.identity;

import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.audit.Change;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where one is signed in.
@Service
public class Sessions {
    private final SessionStore store;
    private final AuditLog audit;
    private final Clock clock;

    Sessions(SessionStore store, AuditLog audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /// One's own sessions, last used first.
    ///
    /// @param currentSessionId the secret id of the session that asks
    @Transactional(readOnly = true)
    public List<OpenSession> mine(Actor actor, String currentSessionId) {
        return store.of(Accounts.ownAccount(actor, "session.read"), currentSessionId, clock.instant());
    }

    /// Ends one of one's own sessions.
    ///
    /// @throws NoSuchObject if one has no such session
    @Transactional
    public void end(Actor actor, String id) {
        var account = Accounts.ownAccount(actor, "session.ended");
        if (!store.end(account, id)) {
            throw new NoSuchObject("session", id);
        }
        audit.append(actor.id(), Change.created("session.ended", Accounts.ref(account), new Ended(1, clock.instant())));
    }

    /// Signs out everywhere.
    @Transactional
    public void endAll(Actor actor) {
        var account = Accounts.ownAccount(actor, "session.all-ended");
        int ended = store.endAll(account);
        audit.append(
                actor.id(),
                Change.created("session.all-ended", Accounts.ref(account), new Ended(ended, clock.instant())));
    }

    /// Records that somebody signed out here.
    @Transactional
    public void signedOut(Actor actor) {
        var account = Accounts.ownAccount(actor, "session.ended");
        audit.append(actor.id(), Change.created("session.ended", Accounts.ref(account), new Ended(1, clock.instant())));
    }

    private record Ended(int sessions, Instant at) {}
}
