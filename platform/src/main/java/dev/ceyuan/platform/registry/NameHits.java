package dev.ceyuan.platform.registry;

import dev.ceyuan.platform.registry.FactStore.NameHit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Which organisations are called what.
final class NameHits {
    private final Map<String, List<NameHit>> byKey = new HashMap<>();

    NameHits(List<NameHit> hits) {
        hits.forEach(
                hit -> byKey.computeIfAbsent(hit.key(), _ -> new ArrayList<>()).add(hit));
    }

    /// The organisations meant by a name: those that have it as their full name, else those that have it as
    /// an alias.
    List<NameHit> meant(String key) {
        var hits = byKey.getOrDefault(key, List.of());
        var full =
                hits.stream().filter(hit -> hit.attribute() == Attribute.NAME).toList();
        var meant = full.isEmpty() ? hits : full;
        return meant.stream()
                .filter(hit -> meant.stream()
                                .filter(other -> other.root().equals(hit.root()))
                                .findFirst()
                                .orElseThrow()
                        == hit)
                .toList();
    }

    /// The organisation meant by a name, if it is exactly one.
    Optional<UUID> only(String key) {
        var meant = meant(key);
        return meant.size() == 1 ? Optional.of(meant.getFirst().root()) : Optional.empty();
    }
}
