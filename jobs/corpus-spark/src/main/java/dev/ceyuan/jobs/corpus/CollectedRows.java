package dev.ceyuan.jobs.corpus;

import dev.ceyuan.corpus.flow.Row;
import dev.ceyuan.corpus.flow.RowBlock;
import dev.ceyuan.corpus.flow.RowSource;
import dev.ceyuan.corpus.flow.ShippedTask;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows that were brought to the machine that leads the run.
final class CollectedRows implements RowSource {
    private final ShippedTask task;
    private final RowSource rows;

    private CollectedRows(ShippedTask task, RowSource rows) {
        this.task = task;
        this.rows = rows;
    }

    static CollectedRows of(Iterator<RowBlock> blocks, FlowSettings settings) {
        var task = new ShippedTask(ScratchFolder.make(), settings.bits(), settings.rowMemory());
        return new CollectedRows(task, task.receive(List.of(blocks)).getFirst());
    }

    @Override
    public @Nullable Row next() {
        return rows.next();
    }

    @Override
    public void close() {
        rows.close();
        task.close();
    }
}
