package dev.ceyuan.jobs.corpus;

import dev.ceyuan.corpus.flow.Channel;
import dev.ceyuan.corpus.flow.Flow;
import dev.ceyuan.corpus.flow.PartTask;
import dev.ceyuan.corpus.flow.PieceTask;
import dev.ceyuan.corpus.flow.RowBlock;
import dev.ceyuan.corpus.flow.RowSet;
import dev.ceyuan.corpus.flow.RowSource;
import dev.ceyuan.corpus.flow.ShippedTask;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.rdd.RDD;
import scala.Tuple2;

/// The flow on the machines of a Spark cluster.
///
/// Every step is one stage: its tasks write blocks of rows, which a shuffle carries to where the next step reads
/// them. The step is over when its counters are here; they are carried in the same way, so that a task that is tried
/// again, or run twice, counts once. What is lost with a machine Spark does again from what it came from.
final class SparkFlow implements Flow {
    private final JavaSparkContext spark;
    private final FlowSettings settings;
    private final Progress progress;
    private final Map<String, Long> counters = new TreeMap<>();

    /// Is told that a step begins.
    @FunctionalInterface
    interface Progress {
        void begins(String step, int tasks);
    }

    SparkFlow(JavaSparkContext spark, FlowSettings settings, Progress progress) {
        this.spark = spark;
        this.settings = settings;
        this.progress = progress;
    }

    /// A channel of a step. Each of its parts is a partition, beginning with the one of number `first`.
    record ShuffledRows(Channel channel, RDD<Tuple2<Integer, RowBlock>> blocks, int first) implements RowSet {}

    @Override
    public int parts() {
        return 1 << settings.bits();
    }

    @Override
    public <P extends Piece> Map<Channel, RowSet> read(
            String step, Iterator<P> pieces, PieceTask<P> task, List<Channel> outputs) {
        var all = new ArrayList<P>();
        pieces.forEachRemaining(all::add);
        var work = new TaskBlocks.Work<>(spark.broadcast(task), outputs, settings);
        return run(step, all.size(), new ReadBlocks<>(spark.sc(), all, work), outputs);
    }

    @Override
    public Map<Channel, RowSet> step(Step step, List<RowSet> inputs, List<Channel> outputs, PartTask task) {
        var rows = inputs.stream().map(ShuffledRows.class::cast).toList();
        var work = new TaskBlocks.Work<>(spark.broadcast(task), outputs, settings);
        return run(
                step.name(),
                step.tasks(),
                new StepBlocks(spark.sc(), rows, new StepBlocks.Cut(parts(), step.tasks()), work),
                outputs);
    }

    private Map<Channel, RowSet> run(String step, int tasks, TaskBlocks<?> blocks, List<Channel> outputs) {
        progress.begins(step, tasks);
        spark.setJobDescription(step);
        var partitioner = new BlockPartitioner(outputs.size(), parts());
        var shuffled = JavaPairRDD.fromRDD(blocks, TaskBlocks.tag(Integer.class), TaskBlocks.tag(RowBlock.class))
                .partitionBy(partitioner);
        try (var counted = collect(shuffled.rdd(), partitioner.counters())) {
            ShippedTask.counters(counted).forEach((counter, by) -> counters.merge(counter, by, Long::sum));
        }
        var rows = new LinkedHashMap<Channel, RowSet>();
        for (var channel = 0; channel < outputs.size(); channel++) {
            rows.put(outputs.get(channel), new ShuffledRows(outputs.get(channel), shuffled.rdd(), channel * parts()));
        }
        return rows;
    }

    @Override
    public RowSource rows(RowSet rows, int part) {
        var shuffled = (ShuffledRows) rows;
        return collect(shuffled.blocks(), shuffled.first() + part);
    }

    private RowSource collect(RDD<Tuple2<Integer, RowBlock>> blocks, int partition) {
        var found = blocks.toJavaRDD().collectPartitions(new int[] {partition})[0];
        return CollectedRows.of(found.stream().map(Tuple2::_2).iterator(), settings);
    }

    @Override
    public Map<String, Long> counters() {
        return new TreeMap<>(counters);
    }
}
