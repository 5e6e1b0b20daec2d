package dev.ceyuan.platform.scenario;

import dev.ceyuan.platform.identity.Actor;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is new for the organisations that an actor speaks for.
@Service
public class Notices {
    private final NoticeStore store;
    private final Clock clock;

    Notices(NoticeStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The newest, at most 100; none for those who speak for no organisation.
    @Transactional(readOnly = true)
    public List<Notice> list(Actor actor) {
        return store.of(actor);
    }

    /// Marks all as read.
    @Transactional
    public void read(Actor actor) {
        store.seen(actor, clock.instant());
    }
}
