package dev.ceyuan.corpus.flow;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Leads rows from step to step: on the threads of one machine, or on many machines.
public interface Flow {
    /// The first step: turns pieces of the input into rows, each piece by itself.
    ///
    /// @param step   its name, in kebab case, once in a run
    /// @param pieces given one after the other; worked on side by side
    /// @param task   does one piece
    /// @return what was written to each channel
    <P extends Piece> Map<Channel, RowSet> read(
            String step, Iterator<P> pieces, PieceTask<P> task, List<Channel> outputs);

    /// A step over parts, side by side.
    ///
    /// @param inputs  part n of each goes to the same call
    /// @param outputs the channels to which the task writes
    Map<Channel, RowSet> step(Step step, List<RowSet> inputs, List<Channel> outputs, PartTask task);

    /// The rows of one part, to be read here.
    RowSource rows(RowSet rows, int part);

    /// A step over parts.
    ///
    /// @param name  in kebab case, once in a run
    /// @param tasks into how many the parts are put together, in their order: a power of two, at most [#parts()]
    record Step(String name, int tasks) {}

    /// What was counted so far, by all steps.
    Map<String, Long> counters();

    /// Reads all parts of what a step wrote here, in any order and maybe several at a time.
    ///
    /// @param reader closes what it is given
    default void eachPart(RowSet rows, Consumer<RowSource> reader) {
        for (var part = 0; part < parts(); part++) {
            reader.accept(rows(rows, part));
        }
    }

    /// How many parts there are: a power of two.
    int parts();

    /// A piece of the input.
    interface Piece {
        /// The same in every run over the same input with the same settings, and no other's.
        String name();

        /// How many bytes it stands for, for progress.
        long bytes();
    }
}
