package dev.ceyuan.corpus.input;

import dev.ceyuan.corpus.wording.Wording;

/// What lies in a folder and cannot be read.
///
/// @param refusal  of all of it
/// @param expected what should have been there
public record UnfitFile(Refusal refusal, Wording expected) {}
