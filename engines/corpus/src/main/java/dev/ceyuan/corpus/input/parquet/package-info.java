/// Reads flat columns of Parquet files, value by value, within memory that does not depend on what a file
/// says about itself.
///
/// Written from the format's specification (apache/parquet-format, 2.11). Why no library is taken
/// is in `docs/decisions/dependencies.md`.
@NullMarked
package dev.ceyuan.corpus.input.parquet;

import org.jspecify.annotations.NullMarked;
