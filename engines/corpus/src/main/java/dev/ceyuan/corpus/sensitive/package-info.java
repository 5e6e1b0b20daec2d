/// Terms by risk class: where they stand in a text, how densely, and in what context.
@NullMarked
package dev.ceyuan.corpus.sensitive;

import org.jspecify.annotations.NullMarked;
