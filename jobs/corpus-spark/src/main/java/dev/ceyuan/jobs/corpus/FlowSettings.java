package dev.ceyuan.jobs.corpus;

import java.io.Serializable;

/// How tasks use the machine that they are on. None of it changes the result.
///
/// @param bits      there are `1 << bits` parts
/// @param rowMemory bytes of rows that a task gathers, and that it loads
record FlowSettings(int bits, int rowMemory) implements Serializable {}
