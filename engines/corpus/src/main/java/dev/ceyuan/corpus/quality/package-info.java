/// Whether a text is worth learning from, by what can be counted in its characters: how it is written
/// (normalisation), its language and script, lines that are no text, general quality, repetition.
///
/// Every threshold stands with its source in `quality-rules.yaml`. What the operators need to know of a text is
/// counted once for all of them (`Reading`).
@NullMarked
package dev.ceyuan.corpus.quality;

import org.jspecify.annotations.NullMarked;
