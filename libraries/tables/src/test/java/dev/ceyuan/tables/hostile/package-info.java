/// Seeded mutations of good files, for driving an import with hostile ones.
@NullMarked
package dev.ceyuan.tables.hostile;

import org.jspecify.annotations.NullMarked;
