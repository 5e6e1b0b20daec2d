package dev.ceyuan.platform.scenario;

import java.time.Instant;

/// A place on the list of a need or an offer.
///
/// @param other      what stands on the list: an offer on the list of a need, a need on that of an offer
/// @param rank       place on the list, from 1; places that the reader may not see are missing
/// @param firstAt    when it came onto the list
/// @param computedAt when it was computed last
public record RankedMatch(Entry other, int rank, MatchReasons reasons, Instant firstAt, Instant computedAt) {}
