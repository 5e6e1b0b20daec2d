package dev.ceyuan.platform.intake;

/// One field that a row changes, as the preview shows it.
///
/// @param column key of the column in the target's schema
/// @param before what is known now, in words; empty if nothing
/// @param after  what the row says, in words
public record FieldChange(String column, String before, String after) {}
