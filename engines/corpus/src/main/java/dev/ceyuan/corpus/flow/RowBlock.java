package dev.ceyuan.corpus.flow;

import java.io.Serializable;

/// Rows of one part of one channel as one task wrote them, on their way to another machine.
///
/// @param channel its place among those of the step
/// @param part    of the channel
/// @param length  of the rows in bytes, each with its length in front
/// @param stored  the rows, compressed
@SuppressWarnings("ArrayRecordComponent") // is read once; nobody compares blocks
public record RowBlock(int channel, int part, int length, byte[] stored) implements Serializable {}
