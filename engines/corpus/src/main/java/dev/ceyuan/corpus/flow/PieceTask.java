package dev.ceyuan.corpus.flow;

import java.io.Serializable;

/// What the first step does with one piece of the input. The same piece gives the same output, and doing it
/// twice does no harm. It may be sent to another machine.
@FunctionalInterface
public interface PieceTask<P extends Flow.Piece> extends Serializable {
    void run(P piece, TaskOutput out);
}
