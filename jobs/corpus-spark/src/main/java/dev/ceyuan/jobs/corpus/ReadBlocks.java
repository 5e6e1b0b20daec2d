package dev.ceyuan.jobs.corpus;

import dev.ceyuan.corpus.flow.Flow;
import dev.ceyuan.corpus.flow.PieceTask;
import dev.ceyuan.corpus.flow.RowBlock;
import java.io.Serial;
import java.util.List;
import org.apache.spark.Partition;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import scala.Tuple2;

/// The first step: each task has a piece of the input.
final class ReadBlocks<P extends Flow.Piece> extends TaskBlocks<PieceTask<P>> {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient List<P> pieces;

    private record PiecePartition(int index, Flow.Piece piece) implements Partition {}

    ReadBlocks(SparkContext spark, List<P> pieces, Work<PieceTask<P>> work) {
        super(spark, List.of(), work);
        this.pieces = pieces;
    }

    /// Asked for where the run is led.
    @Override
    public Partition[] getPartitions() {
        var partitions = new Partition[pieces.size()];
        for (var i = 0; i < partitions.length; i++) {
            partitions[i] = new PiecePartition(i, pieces.get(i));
        }
        return partitions;
    }

    @Override
    @SuppressWarnings("unchecked") // getPartitions made it of a piece
    public scala.collection.Iterator<Tuple2<Integer, RowBlock>> compute(Partition split, TaskContext context) {
        var piece = (P) ((PiecePartition) split).piece();
        return run(begin(context), out -> task().run(piece, out));
    }
}
