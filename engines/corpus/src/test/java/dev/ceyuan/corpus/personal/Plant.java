package dev.ceyuan.corpus.personal;

/// A made-up piece of personal data as it stands in a text.
///
/// @param needsLabel whether nobody could tell what it is without a word before it
record Plant(PersonalKind kind, String written, boolean needsLabel) {}
