package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.flow.Flow;
import dev.ceyuan.corpus.flow.TaskOutput;

/// A piece of the input that can be read.
public interface InputPiece extends Flow.Piece {
    /// Leads its documents through the first step.
    void read(Steps steps, TaskOutput out);
}
