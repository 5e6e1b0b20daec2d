/// The steps of a run, each a pure function of the rows that flow into it.
@NullMarked
package dev.ceyuan.corpus.refine;

import org.jspecify.annotations.NullMarked;
