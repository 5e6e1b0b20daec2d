package dev.ceyuan.platform.intake;

import java.util.UUID;

/// All agreed rows of an import are written.
///
/// @param target key of the [ImportTarget]
public record ImportApplied(UUID importId, String target, ImportCounts counts) {}
