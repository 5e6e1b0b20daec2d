package dev.ceyuan.platform.scenario;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/// Tells the owners of lists what has newly come to the top of them.
@Component
class NewMatchNotices {
    private final NoticeStore store;
    private final ScenarioSettings settings;
    private final Clock clock;

    NewMatchNotices(NoticeStore store, ScenarioSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /// Now, as exactly as the database keeps it.
    Instant moment() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// Sends the notices of the matches that came onto their lists at a moment.
    void send(Instant moment) {
        store.matched(moment, settings.noticeRank());
    }
}
