package dev.ceyuan.jobs.corpus;

import dev.ceyuan.corpus.flow.RowBlock;
import java.io.Serial;
import org.apache.spark.Partitioner;

/// Sends each block to the partition whose number is its key: part by part, channel by channel, and behind them the
/// counters.
final class BlockPartitioner extends Partitioner {
    @Serial
    private static final long serialVersionUID = 1;

    private final int channels;
    private final int parts;

    BlockPartitioner(int channels, int parts) {
        this.channels = channels;
        this.parts = parts;
    }

    /// The key of a block.
    static int key(RowBlock block, int parts) {
        return block.channel() * parts + block.part();
    }

    /// The partition that holds the counters, and nothing else.
    int counters() {
        return channels * parts;
    }

    @Override
    public int numPartitions() {
        return channels * parts + 1;
    }

    @Override
    public int getPartition(Object key) {
        return (Integer) key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BlockPartitioner that && channels == that.channels && parts == that.parts;
    }

    @Override
    public int hashCode() {
        return 31 * channels + parts;
    }
}
