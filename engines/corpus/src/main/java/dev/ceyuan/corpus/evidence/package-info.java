/// What shows that a corpus may be used: rules, counts, samples that anyone can draw again, exact bounds.
///
/// Thresholds are data ([RulePack]). What decides is counted in whole numbers or computed in decimals, so
/// an assessment is the same on every machine.
@NullMarked
package dev.ceyuan.corpus.evidence;

import org.jspecify.annotations.NullMarked;
