/// The command line: one command per verb.
@NullMarked
package dev.ceyuan.cli;

import org.jspecify.annotations.NullMarked;
