package dev.ceyuan.corpus.flow;

/// The rows that a step wrote to a channel, waiting for the next step. Whose they are knows where they lie.
public interface RowSet {
    Channel channel();
}
