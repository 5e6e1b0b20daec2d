package dev.ceyuan.platform.intake;

import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.jobs.Jobs;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes what the user agreed to, in one transaction.
///
/// Every batch is planned again in that transaction and written only if the plan is the one that was shown.
/// The state of the import changes in the same transaction: when it says `DONE`, all is written, and a
/// second execution finds nothing to do.
@Component
class Applying {
    private final IntakeStores stores;
    private final Parties parties;
    private final ImportActs acts;
    private final After after;

    Applying(IntakeStores stores, Parties parties, ImportActs acts, After after) {
        this.stores = stores;
        this.parties = parties;
        this.acts = acts;
        this.after = after;
    }

    /// Does nothing if the import does not wait for this work.
    void run(UUID id, int run) {
        var waiting = stores.imports().findForWork(id, run, ImportState.APPLYING);
        if (waiting.isEmpty()) {
            return;
        }
        var owner = parties.owners().actor(waiting.get().owner());
        var target = parties.targets().find(waiting.get().target());
        if (owner.isEmpty() || target.isEmpty()) {
            acts.fail(waiting.get(), ImportFailure.of(ImportFailure.Kind.NOT_PERMITTED));
            return;
        }
        var work = new Work(waiting.get(), target.get(), owner.get(), UUID.randomUUID());
        stores.progress().start(id, work.worker());
        try {
            target.get().requireMayImport(owner.get());
            acts.write(() -> apply(work));
        } catch (AccessDenied _) {
            acts.fail(waiting.get(), ImportFailure.of(ImportFailure.Kind.NOT_PERMITTED));
        } catch (PlanChanged _) {
            acts.write(() -> previewAgain(work));
        } catch (Stopped _) {
            acts.write(() -> cancelIfAsked(work));
        }
    }

    private void apply(Work work) {
        var waiting = work.waiting();
        if (stores.imports()
                .lockForWork(waiting.id(), waiting.run(), ImportState.APPLYING)
                .isEmpty()) {
            return;
        }
        var total = waiting.counts().toWrite();
        var done = 0;
        var position = -1;
        for (var rows = next(work, position); !rows.isEmpty(); rows = next(work, position)) {
            work.target().apply(work.owner(), waiting.origin(), plan(work, rows));
            position = rows.getLast().position();
            done += rows.size();
            if (!stores.progress().advance(waiting.id(), work.worker(), done, total)) {
                throw new Stopped();
            }
        }
        if (done != total) {
            throw new IllegalStateException("Not the rows that were shown (%d of %d)".formatted(done, total));
        }
        if (!stores.progress().holds(waiting.id(), work.worker())) {
            throw new Stopped();
        }
        finish(waiting);
    }

    private List<StagedRow> next(Work work, int position) {
        return stores.rows().toWrite(work.waiting().id(), position, Previewing.BATCH);
    }

    private static List<PlannedRow> plan(Work work, List<StagedRow> staged) {
        var rows = staged.stream().map(StagedRow::row).toList();
        var plans = work.target().plan(work.owner(), work.waiting().origin(), rows);
        var planned = new ArrayList<PlannedRow>(rows.size());
        for (var i = 0; i < rows.size(); i++) {
            if (!staged.get(i).agrees(plans.get(i))) {
                throw new PlanChanged();
            }
            planned.add(new PlannedRow(rows.get(i), plans.get(i)));
        }
        return planned;
    }

    private void finish(Import waiting) {
        stores.imports().finish(waiting.id(), acts.now());
        var done = current(waiting.id());
        acts.log("import.applied", waiting, done);
        after.events().publishEvent(new ImportApplied(waiting.id(), waiting.target(), waiting.counts()));
    }

    private void previewAgain(Work work) {
        var waiting = work.waiting();
        stores.imports().previewAgain(waiting.id());
        stores.progress().prepare(waiting.id());
        after.jobs().enqueue(ImportJobs.PREVIEW, ImportJobs.instance(waiting.id(), waiting.run() + 1));
    }

    /// Another execution that has taken over ends the import; only the user's wish ends it here.
    private void cancelIfAsked(Work work) {
        var waiting = work.waiting();
        if (stores.progress().cancelled(waiting.id()) && stores.imports().cancel(waiting.id(), acts.now())) {
            acts.log("import.cancelled", waiting, current(waiting.id()));
        }
    }

    private Import current(UUID id) {
        return stores.imports().find(id, new ImportStore.Reader(true, "")).orElseThrow();
    }

    private record Work(Import waiting, ImportTarget target, Actor owner, UUID worker) {}

    /// What follows an import.
    @Component
    record After(Jobs jobs, ApplicationEventPublisher events) {}

    /// What a row would do is no longer what the preview showed. Undoes the transaction.
    private static final class PlanChanged extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// This execution must not go on. Undoes the transaction.
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
