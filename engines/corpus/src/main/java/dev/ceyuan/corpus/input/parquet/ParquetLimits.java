package dev.ceyuan.corpus.input.parquet;

import java.util.function.LongUnaryOperator;

/// How much may come out of a file.
///
/// @param pageBytes of one page, compressed or not
/// @param from      how many bytes or rows may come out of so many stored bytes
public record ParquetLimits(int pageBytes, LongUnaryOperator from) {}
