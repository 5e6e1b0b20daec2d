package dev.ceyuan.platform.intake;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.tables.TableRow;
import dev.ceyuan.tables.TableSchema;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Qualifier;

/// The import of organisations, with something done before each batch that is written: a fault, another
/// act, a look.
class FaultyTarget implements ImportTarget {
    static final String KEY = "faulty";

    private final ImportTarget organisations;
    private final AtomicReference<Fault> fault = new AtomicReference<>(_ -> {});
    private final AtomicInteger batches = new AtomicInteger();

    FaultyTarget(@Qualifier("organisationImport") ImportTarget organisations) {
        this.organisations = organisations;
    }

    /// Does this before every batch from now on; batches count from 1.
    void before(Fault done) {
        batches.set(0);
        fault.set(done);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public TableSchema schema() {
        return organisations.schema();
    }

    @Override
    public void requireMayImport(Actor actor) {
        organisations.requireMayImport(actor);
    }

    @Override
    public List<RowPlan> plan(Actor actor, ImportOrigin origin, List<TableRow> rows) {
        return organisations.plan(actor, origin, rows);
    }

    @Override
    public void apply(Actor actor, ImportOrigin origin, List<PlannedRow> rows) {
        fault.get().before(batches.incrementAndGet());
        organisations.apply(actor, origin, rows);
    }

    interface Fault {
        void before(int batch);
    }

    static final class InjectedFault extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
