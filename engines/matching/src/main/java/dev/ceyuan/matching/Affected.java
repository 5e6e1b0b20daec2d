package dev.ceyuan.matching;

/// An item of the other side whose list a new or changed item enters.
///
/// @param id of the item whose list is entered
/// @param rank the place the new item takes there, from 1
public record Affected(String id, int rank, double score) {}
