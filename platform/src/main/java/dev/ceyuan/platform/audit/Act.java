package dev.ceyuan.platform.audit;

/// A change with who made it.
///
/// @param actor as `Actor.id()` names him
public record Act(String actor, Change change) {}
