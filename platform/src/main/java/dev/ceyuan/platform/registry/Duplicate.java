package dev.ceyuan.platform.registry;

import java.util.List;
import java.util.UUID;

/// A proposal that two organisations are one.
///
/// @param first        the one, after merges
/// @param second       the other, after merges
/// @param scorePercent that of the strongest reason
/// @param reasons      strongest first
public record Duplicate(
        UUID id,
        UUID first,
        String firstName,
        UUID second,
        String secondName,
        int scorePercent,
        List<DuplicateReason> reasons) {
    public Duplicate {
        reasons = List.copyOf(reasons);
    }
}
