package dev.ceyuan.corpus.refine;

import java.io.Serializable;

/// What the steps have to know of a source.
///
/// @param id       its id
/// @param priority of two equal documents the one from the source with the smaller number stays, 0 to 1,023
/// @param licence  that its documents may be used under
/// @param terms    the agreement or licence that lets them in, for the lineage
public record Source(String id, int priority, String licence, String terms) implements Serializable {}
