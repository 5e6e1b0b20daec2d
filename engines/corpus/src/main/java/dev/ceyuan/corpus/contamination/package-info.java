/// Benchmarks, and the documents that hold them.
@NullMarked
package dev.ceyuan.corpus.contamination;

import org.jspecify.annotations.NullMarked;
