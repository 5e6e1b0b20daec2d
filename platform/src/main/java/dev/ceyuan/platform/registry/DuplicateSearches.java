package dev.ceyuan.platform.registry;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.ceyuan.platform.jobs.Jobs;
import dev.ceyuan.platform.registry.DuplicateStore.Proposal;
import dev.ceyuan.platform.registry.DuplicateStore.Unchecked;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/// Looks in the background for organisations that may be the same as those that have changed.
@Component
class DuplicateSearches {
    private static final String TASK = "registry.duplicates";
    private static final int BATCH = 1_000;

    private final DuplicateStore store;
    private final RegistrySettings settings;
    private final Jobs jobs;
    private final Batches batches;

    DuplicateSearches(DuplicateStore store, RegistrySettings settings, Jobs jobs, Batches batches) {
        this.store = store;
        this.settings = settings;
        this.jobs = jobs;
        this.batches = batches;
    }

    /// Asks for a search after the caller's transaction.
    void request() {
        request(UUID.randomUUID().toString());
    }

    /// Asks for one search however often it is asked for by this name.
    void request(String name) {
        jobs.enqueue(TASK, name);
    }

    /// Searches for everything that has changed. Doing it twice proposes nothing twice.
    void run() {
        // First what has changed, then how everything stands: what changes in between has another version than the
        // one that is noted as checked, and a search of its own.
        var unchecked = store.unchecked();
        if (unchecked.isEmpty()) {
            return;
        }
        var finder = new DuplicateFinder(settings, store.candidates());
        for (var start = 0; start < unchecked.size(); start += BATCH) {
            var batch = unchecked.subList(start, Math.min(start + BATCH, unchecked.size()));
            batches.write(now -> propose(finder, batch, now));
        }
    }

    private void propose(DuplicateFinder finder, List<Unchecked> batch, Instant now) {
        var proposals = new ArrayList<Proposal>();
        for (var organisation : batch) {
            finder.like(organisation.id())
                    .forEach((other, reasons) -> proposals.add(new Proposal(
                            UUID.randomUUID(),
                            organisation.id(),
                            other,
                            reasons.getFirst().kind().scorePercent(),
                            reasons)));
        }
        store.propose(proposals, now);
        store.checked(batch);
    }

    /// The job of the queue.
    @Configuration
    static class Registration {
        @Bean
        Task<?> duplicateSearch(DuplicateSearches searches) {
            return Tasks.oneTime(TASK).execute((_, _) -> searches.run());
        }
    }
}
