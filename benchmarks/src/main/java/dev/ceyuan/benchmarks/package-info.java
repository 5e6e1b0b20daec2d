/// Questions about quality and speed, one class each, answered by measuring and written to `docs/evidence`.
@NullMarked
package dev.ceyuan.benchmarks;

import org.jspecify.annotations.NullMarked;
