package dev.ceyuan.platform.intake;

/// One field that a row changes, as the preview shows it.
///
/// @param column key of the column in the target's schema
/// @param before what is known now, as the target writes it down; empty if nothing
/// @param after  what the row says, likewise; [ImportTarget#words] says both to people
public record FieldChange(String column, String before, String after) {}
