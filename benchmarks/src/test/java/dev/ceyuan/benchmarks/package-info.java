@NullMarked
package dev.ceyuan.benchmarks;

import org.jspecify.annotations.NullMarked;
