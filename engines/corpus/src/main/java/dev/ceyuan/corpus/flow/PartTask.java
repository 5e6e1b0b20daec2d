package dev.ceyuan.corpus.flow;

import java.io.Serializable;
import java.util.List;

/// What a step does with one part of the rows that flow into it. The same rows give the same output, and
/// doing it twice does no harm. It may be sent to another machine.
@FunctionalInterface
public interface PartTask extends Serializable {
    /// @param part   its number, in the order of the keys
    /// @param inputs the rows of the part, channel by channel, each in the order of its bytes
    void run(int part, List<RowSource> inputs, TaskOutput out);
}
