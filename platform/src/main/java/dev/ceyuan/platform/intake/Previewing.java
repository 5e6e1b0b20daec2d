package dev.ceyuan.platform.intake;

import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.tables.RejectedRow;
import dev.ceyuan.tables.RowResult;
import dev.ceyuan.tables.TableFile;
import dev.ceyuan.tables.TableRefused;
import dev.ceyuan.tables.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes the preview of an import: reads the file, asks the target what each row would do, and stages the
/// answers.
///
/// Writes only rows of the preview, each batch in a transaction of its own. Killed in the middle, it starts
/// anew; two executions at once cannot mix, because only the one that is named in the progress goes on.
@Component
class Previewing {
    static final int BATCH = 500;

    private final IntakeStores stores;
    private final Parties parties;
    private final ImportActs acts;

    Previewing(IntakeStores stores, Parties parties, ImportActs acts) {
        this.stores = stores;
        this.parties = parties;
        this.acts = acts;
    }

    /// Does nothing if the import does not wait for this run of the preview.
    void run(UUID id, int run) {
        var waiting = stores.imports().findForWork(id, run, ImportState.PREVIEWING);
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
        try {
            target.get().requireMayImport(owner.get());
            stage(work);
        } catch (TableRefused refused) {
            acts.fail(waiting.get(), ImportFailure.of(FileRefusal.of(refused)));
        } catch (AccessDenied _) {
            acts.fail(waiting.get(), ImportFailure.of(ImportFailure.Kind.NOT_PERMITTED));
        }
    }

    private void stage(Work work) {
        var id = work.waiting.id();
        stores.progress().start(id, work.worker);
        // Who held the progress before may have finished the preview while this execution waited for it.
        if (stores.imports()
                .findForWork(id, work.waiting.run(), ImportState.PREVIEWING)
                .isEmpty()) {
            return;
        }
        acts.write(() -> stores.rows().delete(id));
        try (var stored = stores.chunks().read(id);
                var file = TableFile.open(work.waiting.fileName(), stored.path(), acts.limits());
                var rows = file.rows(work.target.schema(), work.waiting.mapping(), work::read)) {
            var iterator = rows.iterator();
            while (iterator.hasNext()) {
                if (!stageBatch(work, take(iterator))) {
                    return;
                }
            }
        }
        acts.write(() -> {
            if (stores.progress().holds(id, work.worker)) {
                stores.imports().finishPreview(id, work.counts);
            }
        });
    }

    private static List<RowResult> take(Iterator<RowResult> rows) {
        var batch = new ArrayList<RowResult>(BATCH);
        while (batch.size() < BATCH && rows.hasNext()) {
            batch.add(rows.next());
        }
        return batch;
    }

    /// @return false if this execution must stop
    private boolean stageBatch(Work work, List<RowResult> batch) {
        var id = work.waiting.id();
        if (!stores.progress().advance(id, work.worker, work.position, work.estimatedTotal)) {
            return false;
        }
        return acts.write(() -> {
            if (!stores.progress().holds(id, work.worker)) {
                return false;
            }
            stores.rows().insert(id, work.plan(batch));
            return true;
        });
    }

    /// One execution.
    private static final class Work {
        private final Import waiting;
        private final ImportTarget target;
        private final Actor owner;
        private final UUID worker;
        private final Map<String, String> seen = new HashMap<>();
        private ImportCounts counts = ImportCounts.NONE;
        private int position;
        private long estimatedTotal;

        Work(Import waiting, ImportTarget target, Actor owner, UUID worker) {
            this.waiting = waiting;
            this.target = target;
            this.owner = owner;
            this.worker = worker;
        }

        void read(long rows, long bytes, long totalBytes) {
            estimatedTotal = bytes == 0 ? 0 : Math.max(rows, rows * totalBytes / bytes);
        }

        List<StagedRow> plan(List<RowResult> batch) {
            var sound = batch.stream()
                    .filter(TableRow.class::isInstance)
                    .map(TableRow.class::cast)
                    .toList();
            var plans = target.plan(owner, waiting.origin(), sound);
            if (plans.size() != sound.size()) {
                throw new IllegalStateException("Not one plan per row (target=%s, rows=%d, plans=%d)"
                        .formatted(target.key(), sound.size(), plans.size()));
            }
            var next = plans.iterator();
            var staged = new ArrayList<StagedRow>(batch.size());
            for (var result : batch) {
                staged.add(
                        switch (result) {
                            case TableRow row -> stage(row, next.next());
                            case RejectedRow rejected -> rejected(rejected);
                        });
                counts = counts.plus(staged.getLast().outcome());
                position++;
            }
            return staged;
        }

        private StagedRow rejected(RejectedRow rejected) {
            var problems = rejected.problems().stream().map(ImportProblem::of).toList();
            var row = new TableRow(rejected.sheet(), rejected.row(), Map.of());
            return new StagedRow(position, row, RowOutcome.WRONG, List.of(), problems);
        }

        private StagedRow stage(TableRow row, RowPlan plan) {
            var judged = withoutRepetition(row, plan);
            return switch (judged) {
                case RowPlan.Changed(var _, var changes) ->
                    new StagedRow(position, row, RowOutcome.CHANGED, changes, List.of());
                case RowPlan.Wrong(var problems) ->
                    new StagedRow(
                            position,
                            row,
                            RowOutcome.WRONG,
                            List.of(),
                            problems.stream()
                                    .map(problem -> ImportProblem.of(problem, row, waiting.mapping()))
                                    .toList());
                case RowPlan.New _, RowPlan.Unchanged _ ->
                    new StagedRow(position, row, RowOutcome.of(judged), List.of(), List.of());
            };
        }

        /// A row that speaks of what an earlier row speaks of is wrong.
        private RowPlan withoutRepetition(TableRow row, RowPlan plan) {
            for (var identity : plan.identities()) {
                var earlier = seen.get(identity);
                if (earlier != null) {
                    return RowPlan.Wrong.because(RowProblem.of("", "intake.problem.repeated", earlier));
                }
            }
            var here = Integer.toString(row.row());
            plan.identities().forEach(identity -> seen.put(identity, here));
            return plan;
        }
    }
}
