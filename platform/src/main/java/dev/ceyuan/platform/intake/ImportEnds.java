package dev.ceyuan.platform.intake;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Ends imports that nobody else ends, and lets go of what is kept of old ones.
@Component
class ImportEnds {
    /// Far longer than a batch takes or a dead execution goes unnoticed.
    private static final Duration ABANDONED_AFTER = Duration.ofHours(2);

    private final IntakeStores stores;
    private final ImportActs acts;
    private final IntakeSettings settings;

    ImportEnds(IntakeStores stores, ImportActs acts, IntakeSettings settings) {
        this.stores = stores;
        this.acts = acts;
        this.settings = settings;
    }

    /// A job failed for a reason that nobody foresaw; what it was stands in the log of the process.
    void unexpected(UUID importId) {
        fail(importId, ImportFailure.Kind.UNEXPECTED);
    }

    void clean() {
        var now = acts.now();
        for (var abandoned : stores.imports().abandoned(now.minus(ABANDONED_AFTER))) {
            fail(abandoned, ImportFailure.Kind.INTERRUPTED);
        }
        for (var outdated : stores.imports().outdated(now.minus(Duration.ofDays(settings.keepDays())))) {
            acts.write(() -> forget(outdated));
        }
    }

    private void forget(UUID importId) {
        stores.imports().cancel(importId, acts.now());
        stores.chunks().delete(importId);
        stores.rows().delete(importId);
        stores.progress().delete(importId);
    }

    private void fail(UUID importId, ImportFailure.Kind kind) {
        stores.imports()
                .find(importId, new ImportStore.Reader(true, ""))
                .ifPresent(waiting -> acts.fail(waiting, ImportFailure.of(kind)));
    }
}
