/// Needs and offers: index, retrieve, constrain, rank, explain.
///
/// Start at [MatchIndex]: put [Item]s of both [Side]s in, ask [MatchRequest]s, read [Match]es.
@NullMarked
package dev.ceyuan.matching;

import org.jspecify.annotations.NullMarked;
