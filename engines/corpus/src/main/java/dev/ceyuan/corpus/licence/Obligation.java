package dev.ceyuan.corpus.licence;

import dev.ceyuan.corpus.wording.Wording;

/// What a release has to do for a source that entered it.
///
/// @param source   its id
/// @param sentence what exactly, with the line of attribution where one is due
public record Obligation(String source, Duty duty, Clause clause, Wording sentence) {}
