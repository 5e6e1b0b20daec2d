package dev.ceyuan.jobs.corpus;

import dev.ceyuan.corpus.flow.Channel;
import dev.ceyuan.corpus.flow.Flow;
import dev.ceyuan.corpus.flow.PartTask;
import dev.ceyuan.corpus.flow.PieceTask;
import dev.ceyuan.corpus.flow.RowSet;
import dev.ceyuan.corpus.flow.RowSource;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.TaskContext;

/// Lets the first attempt of every third task fail when all of its work is done.
record FailingFlow(Flow flow) implements Flow {
    private static void failAtFirst() {
        var task = TaskContext.get();
        if (task.attemptNumber() == 0 && task.partitionId() % 3 == 0) {
            throw new IllegalStateException("as if the machine were gone");
        }
    }

    @Override
    public <P extends Piece> Map<Channel, RowSet> read(
            String step, Iterator<P> pieces, PieceTask<P> task, List<Channel> outputs) {
        PieceTask<P> failing = (piece, out) -> {
            task.run(piece, out);
            failAtFirst();
        };
        return flow.read(step, pieces, failing, outputs);
    }

    @Override
    public Map<Channel, RowSet> step(Step step, List<RowSet> inputs, List<Channel> outputs, PartTask task) {
        PartTask failing = (part, rows, out) -> {
            task.run(part, rows, out);
            failAtFirst();
        };
        return flow.step(step, inputs, outputs, failing);
    }

    @Override
    public RowSource rows(RowSet rows, int part) {
        return flow.rows(rows, part);
    }

    @Override
    public Map<String, Long> counters() {
        return flow.counters();
    }

    @Override
    public int parts() {
        return flow.parts();
    }
}
