package dev.ceyuan.corpus.evidence;

import dev.ceyuan.corpus.wording.Wording;

/// One of the risks of Annex A of TC260-003.
///
/// @param id     such as `A.1.b`
/// @param family such as `A.1`
public record Risk(String id, String family, Wording title) {}
