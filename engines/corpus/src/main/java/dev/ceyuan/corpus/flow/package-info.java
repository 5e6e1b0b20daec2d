/// Rows that flow from step to step, sorted by key on the way.
///
/// Every step of a run that needs more than one document at a time has the same shape: rows are written to
/// channels, gathered by the leading bits of their keys into parts, and each part is read in the order of
/// its bytes. What a part holds, and in which order, depends on the rows alone, and not on who wrote them,
/// where or when. That is why a run has one result on any number of threads and machines.
@NullMarked
package dev.ceyuan.corpus.flow;

import org.jspecify.annotations.NullMarked;
