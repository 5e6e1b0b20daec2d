package dev.ceyuan.platform.registry;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What the registry is told.
///
/// @param similarNamePercent from which similarity of names a duplicate is proposed, 50 to 100
/// @param similarNameLength  the shortest core of a name that is compared by similarity, in characters, 2 to 50
@ConfigurationProperties("ceyuan.registry")
public record RegistrySettings(
        @DefaultValue("80") int similarNamePercent,
        @DefaultValue("4") int similarNameLength) {

    public RegistrySettings {
        if (similarNamePercent < 50 || similarNamePercent > 100) {
            throw new IllegalArgumentException(
                    "ceyuan.registry.similar-name-percent is out of range (%d); give 50 to 100"
                            .formatted(similarNamePercent));
        }
        if (similarNameLength < 2 || similarNameLength > 50) {
            throw new IllegalArgumentException("ceyuan.registry.similar-name-length is out of range (%d); give 2 to 50"
                    .formatted(similarNameLength));
        }
    }
}
