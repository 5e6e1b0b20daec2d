package dev.ceyuan.corpus.licence;

import dev.ceyuan.corpus.wording.Wording;

/// Why a source may not enter a release.
///
/// @param source   its id
/// @param clause   that stands against it
/// @param sentence that says so
public record Refusal(String source, Clause clause, Wording sentence) {}
