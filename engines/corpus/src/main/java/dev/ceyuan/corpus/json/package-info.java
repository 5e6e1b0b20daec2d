/// JSON as it is written for people and for programs.
@NullMarked
package dev.ceyuan.corpus.json;

import org.jspecify.annotations.NullMarked;
