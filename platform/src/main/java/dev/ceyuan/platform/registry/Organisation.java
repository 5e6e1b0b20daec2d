package dev.ceyuan.platform.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An organisation as lists show it: the values that hold now.
///
/// @param code     unified social credit code, null if unknown
/// @param kind     id of its kind, null if unknown
/// @param place    id of its place, null if unknown
/// @param sectors  ids of its sectors
/// @param segments ids of its segments of the industry chain; implied by the sectors where nobody named any
/// @param version  counts its changes
public record Organisation(
        UUID id,
        String name,
        @Nullable String code,
        @Nullable String kind,
        @Nullable String place,
        List<String> sectors,
        List<String> segments,
        Visibility visibility,
        long version,
        Instant changedAt) {

    public Organisation {
        sectors = List.copyOf(sectors);
        segments = List.copyOf(segments);
    }
}
