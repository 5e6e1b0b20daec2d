/// The files of a run, read record by record.
///
/// A file is cut into blocks, which workers read: JSON lines at any byte, other formats where their records
/// end. The same file gives the same records and the same refusals, whatever the size of the blocks and
/// however many workers there are. What cannot be read is refused with its place; nothing is lost silently.
@NullMarked
package dev.ceyuan.corpus.input;

import org.jspecify.annotations.NullMarked;
