package dev.ceyuan.platform.registry;

/// Who may see an organisation.
public enum Visibility {
    /// Everyone.
    PUBLIC,
    /// The office, the auditors, and the organisation's own members.
    OFFICE
}
