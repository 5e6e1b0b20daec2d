/// Reads untrusted Excel and CSV files within bounds and writes safe ones.
///
/// A file is opened under [TableLimits], its heading row is recognised against a [TableSchema], and each
/// row comes out as a [TableRow] or as the [CellProblem]s that name sheet, row and column. A file that
/// cannot be trusted as a whole is a [TableRefused].
@NullMarked
package dev.ceyuan.tables;

import org.jspecify.annotations.NullMarked;
