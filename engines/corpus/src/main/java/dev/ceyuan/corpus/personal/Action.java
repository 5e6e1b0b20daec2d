package dev.ceyuan.corpus.personal;

/// What is done about personal data that was found.
enum Action {
    /// A token that names its kind takes its place.
    REPLACE,
    /// Nothing takes its place.
    REMOVE,
    /// It stays, and its place is recorded.
    REPORT
}
