/// The corpus engine on Spark: wiring, and nothing else.
///
/// Spark decides which machine does which task, and carries blocks of rows from task to task. What a task does, how
/// rows are put in order, and what is written, is the engine's, so that there is one result.
@NullMarked
package dev.ceyuan.jobs.corpus;

import org.jspecify.annotations.NullMarked;
