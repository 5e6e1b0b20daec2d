package dev.ceyuan.platform.scenario;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of needs, offers and their matches, under `ceyuan.scenario`.
///
/// @param indexDirectory     where this node keeps its index, never shared between nodes; null for the home folder
/// @param pollMilliseconds   how long a node waits at most before it looks for changes, 10 to 500
/// @param noticeRank         the lowest place on a list that is worth a notice to its owner
/// @param refreshBatch       entries whose matches are computed in one transaction
/// @param feedRetentionHours how long the change feed is kept; a node that slept for half of it compares everything
/// @param background         false for a platform at rest: the index is not kept, and nothing is matched
@ConfigurationProperties("ceyuan.scenario")
record ScenarioSettings(
        @Nullable Path indexDirectory,
        @DefaultValue("400") int pollMilliseconds,
        @DefaultValue("3") int noticeRank,
        @DefaultValue("500") int refreshBatch,
        @DefaultValue("24") int feedRetentionHours,
        @DefaultValue("true") boolean background) {

    ScenarioSettings {
        if (pollMilliseconds < 10 || pollMilliseconds > 500) {
            throw new IllegalArgumentException(
                    "10 to 500 (ceyuan.scenario.poll-milliseconds=%d)".formatted(pollMilliseconds));
        }
        if (refreshBatch < 1 || feedRetentionHours < 2) {
            throw new IllegalArgumentException("Too small (ceyuan.scenario.refresh-batch=%d, feed-retention-hours=%d)"
                    .formatted(refreshBatch, feedRetentionHours));
        }
    }
}
