package dev.ceyuan.jobs.corpus;

import dev.ceyuan.corpus.flow.PartTask;
import dev.ceyuan.corpus.flow.RowBlock;
import dev.ceyuan.corpus.flow.RowSource;
import dev.ceyuan.jobs.corpus.SparkFlow.ShuffledRows;
import java.io.Serial;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.apache.spark.NarrowDependency;
import org.apache.spark.Partition;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.apache.spark.rdd.RDD;
import org.apache.spark.util.TaskCompletionListener;
import scala.Tuple2;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/// A step over parts: each task has the same parts of each input.
final class StepBlocks extends TaskBlocks<PartTask> {
    @Serial
    private static final long serialVersionUID = 1;

    private final List<Input> inputs;
    private final Cut cut;

    /// How parts are given to tasks.
    ///
    /// @param tasks a power of two, at most as many as parts
    record Cut(int parts, int tasks) implements Serializable {
        int each() {
            return parts / tasks;
        }
    }

    private record Input(RDD<Tuple2<Integer, RowBlock>> blocks, int first) implements Serializable {}

    /// The partitions of each input that a task reads.
    private record PartsPartition(int index, List<List<Partition>> inputs) implements Partition {}

    StepBlocks(SparkContext spark, List<ShuffledRows> rows, Cut cut, Work<PartTask> work) {
        super(spark, rows.stream().map(each -> new Parts(each, cut)).toList(), work);
        this.inputs = rows.stream()
                .map(each -> new Input(each.blocks(), each.first()))
                .toList();
        this.cut = cut;
    }

    /// A task needs those parts of an input that follow each other in its stretch.
    private static final class Parts extends NarrowDependency<Tuple2<Integer, RowBlock>> {
        @Serial
        private static final long serialVersionUID = 1;

        private final int first;
        private final int each;

        Parts(ShuffledRows rows, Cut cut) {
            super(rows.blocks());
            this.first = rows.first();
            this.each = cut.each();
        }

        @Override
        public Seq<Object> getParents(int task) {
            List<Object> parents = IntStream.range(first + task * each, first + (task + 1) * each)
                    .<Object>mapToObj(part -> part)
                    .toList();
            return CollectionConverters.asScala(parents).toSeq();
        }
    }

    @Override
    public Partition[] getPartitions() {
        var partitions = new Partition[cut.tasks()];
        for (var task = 0; task < partitions.length; task++) {
            var begin = task * cut.each();
            partitions[task] = new PartsPartition(
                    task,
                    inputs.stream()
                            .map(input -> List.of(input.blocks().partitions())
                                    .subList(input.first() + begin, input.first() + begin + cut.each()))
                            .map(List::copyOf)
                            .toList());
        }
        return partitions;
    }

    @Override
    public scala.collection.Iterator<Tuple2<Integer, RowBlock>> compute(Partition split, TaskContext context) {
        var partition = (PartsPartition) split;
        var shipped = begin(context);
        var sources = shipped.receive(IntStream.range(0, inputs.size())
                .mapToObj(input ->
                        blocks(inputs.get(input).blocks(), partition.inputs().get(input), context))
                .toList());
        context.addTaskCompletionListener((TaskCompletionListener) _ -> sources.forEach(RowSource::close));
        return run(shipped, out -> task().run(partition.index(), sources, out));
    }

    /// Partition after partition, each opened when the one before is read.
    private static Iterator<RowBlock> blocks(
            RDD<Tuple2<Integer, RowBlock>> rows, List<Partition> partitions, TaskContext context) {
        var left = partitions.iterator();
        return new Iterator<>() {
            private scala.collection.Iterator<Tuple2<Integer, RowBlock>> open = rows.iterator(left.next(), context);

            @Override
            public boolean hasNext() {
                while (!open.hasNext() && left.hasNext()) {
                    open = rows.iterator(left.next(), context);
                }
                return open.hasNext();
            }

            @Override
            public RowBlock next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return open.next()._2();
            }
        };
    }
}
