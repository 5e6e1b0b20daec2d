package dev.ceyuan.jobs.corpus;

import dev.ceyuan.corpus.flow.Channel;
import dev.ceyuan.corpus.flow.RowBlock;
import dev.ceyuan.corpus.flow.ShippedTask;
import dev.ceyuan.corpus.flow.TaskOutput;
import java.io.Serial;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.Dependency;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.RDD;
import org.apache.spark.util.TaskCompletionListener;
import scala.Tuple2;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/// The blocks that the tasks of a step write, each under the number of the partition that it goes to.
///
/// @param <T> what the step does
abstract class TaskBlocks<T> extends RDD<Tuple2<Integer, RowBlock>> {
    @Serial
    private static final long serialVersionUID = 1;

    private final Work<T> work;

    /// What every task of a step gets.
    ///
    /// @param task is made once on each machine, from what was sent
    record Work<T>(Broadcast<T> task, List<Channel> outputs, FlowSettings settings, Libraries libraries)
            implements Serializable {
        Work(Broadcast<T> task, List<Channel> outputs, FlowSettings settings) {
            this(task, List.copyOf(outputs), settings, Libraries.compiledAgainst());
        }
    }

    TaskBlocks(SparkContext spark, List<? extends Dependency<?>> dependencies, Work<T> work) {
        super(
                spark,
                CollectionConverters.<Dependency<?>>asScala(List.copyOf(dependencies))
                        .toSeq(),
                tupleTag());
        this.work = work;
    }

    static <C> ClassTag<C> tag(Class<C> type) {
        return ClassTag$.MODULE$.apply(type);
    }

    private static ClassTag<Tuple2<Integer, RowBlock>> tupleTag() {
        return ClassTag$.MODULE$.apply(Tuple2.class);
    }

    T task() {
        return work.task().value();
    }

    /// Begins an attempt at a task; what it has on the disk goes with the attempt, whatever its end.
    ShippedTask begin(TaskContext context) {
        work.libraries().requireSame(Libraries.found());
        var settings = work.settings();
        var shipped = new ShippedTask(ScratchFolder.make(), settings.bits(), settings.rowMemory());
        context.addTaskCompletionListener((TaskCompletionListener) _ -> shipped.close());
        return shipped;
    }

    scala.collection.Iterator<Tuple2<Integer, RowBlock>> run(ShippedTask shipped, Consumer<TaskOutput> doing) {
        var parts = 1 << work.settings().bits();
        var blocks = shipped.run(work.outputs(), doing);
        return CollectionConverters.asScala(new Iterator<>() {
            @Override
            public boolean hasNext() {
                return blocks.hasNext();
            }

            @Override
            public Tuple2<Integer, RowBlock> next() {
                var block = blocks.next();
                return new Tuple2<>(BlockPartitioner.key(block, parts), block);
            }
        });
    }
}
