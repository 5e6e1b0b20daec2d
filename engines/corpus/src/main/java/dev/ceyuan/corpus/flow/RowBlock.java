package dev.ceyuan.corpus.flow;

import java.io.Serializable;

/// Rows of one part of one channel as one task wrote them, on their way to another machine.
///
/// @param channel  its place among those of the step
/// @param part     of the channel
/// @param checksum of the rows
/// @param rows     one after the other, each with its length in front
@SuppressWarnings("ArrayRecordComponent") // is read once; nobody compares blocks
public record RowBlock(int channel, int part, int checksum, byte[] rows) implements Serializable {}
