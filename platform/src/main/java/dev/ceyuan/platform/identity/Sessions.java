package dev.ceyuan.platform.identity;

import dev.ceyuan.platform.audit.Change;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Where one is signed in.
@Service
public class Sessions {
    private final SessionStore store;
    private final Journal journal;

    Sessions(SessionStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    /// One's own sessions, last used first.
    ///
    /// @param currentSessionId the secret id of the session that asks
    @Transactional(readOnly = true)
    public List<OpenSession> mine(Actor actor, String currentSessionId) {
        return store.of(Accounts.ownAccount(actor, "session.read"), currentSessionId, journal.now());
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
        journal.append(actor, Change.created("session.ended", Accounts.ref(account), new Ended(1, journal.now())));
    }

    /// Signs out everywhere.
    @Transactional
    public void endAll(Actor actor) {
        var account = Accounts.ownAccount(actor, "session.all-ended");
        int ended = store.endAll(account);
        journal.append(
                actor, Change.created("session.all-ended", Accounts.ref(account), new Ended(ended, journal.now())));
    }

    /// Records that somebody signed out here.
    @Transactional
    public void signedOut(Actor actor) {
        var account = Accounts.ownAccount(actor, "session.ended");
        journal.append(actor, Change.created("session.ended", Accounts.ref(account), new Ended(1, journal.now())));
    }

    private record Ended(int sessions, Instant at) {}
}
