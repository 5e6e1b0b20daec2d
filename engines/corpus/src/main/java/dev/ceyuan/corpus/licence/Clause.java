package dev.ceyuan.corpus.licence;

import dev.ceyuan.corpus.wording.Wording;

/// A place in a licence, law or agreement that says so.
///
/// @param place  such as `CC-BY-SA-4.0 §3(b)(1)`
/// @param source where it can be read: an address, or the id of an agreement
public record Clause(Wording place, String source) {}
