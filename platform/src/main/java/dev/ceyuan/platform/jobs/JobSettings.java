package dev.ceyuan.platform.jobs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How background work runs on this node.
///
/// @param threads           jobs at a time, 1 to 64
/// @param pollingMillis     how often the queue is looked at, at least 50; a job of this node starts at once
/// @param heartbeatSeconds  how often a running job says that it lives
/// @param missedHeartbeats  after how many missing ones another node takes it over, at least 4
/// @param stopSeconds       how long stopping waits for running jobs
/// @param node              names this node, the same at every start and held by one process at a time: what it left
///                          when it was killed it takes up again at once
/// @param background        false for a platform at rest: jobs wait
@ConfigurationProperties("ceyuan.jobs")
public record JobSettings(
        @DefaultValue("4") int threads,
        @DefaultValue("1000") int pollingMillis,
        @DefaultValue("5") int heartbeatSeconds,
        @DefaultValue("4") int missedHeartbeats,
        @DefaultValue("20") int stopSeconds,
        @DefaultValue("") String node,
        @DefaultValue("true") boolean background) {

    public JobSettings {
        require("threads", threads, 1, 64);
        require("polling-millis", pollingMillis, 50, 3_600_000);
        require("heartbeat-seconds", heartbeatSeconds, 1, 3_600);
        require("missed-heartbeats", missedHeartbeats, 4, 1_000);
        require("stop-seconds", stopSeconds, 0, 3_600);
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "ceyuan.jobs.%s is out of range (%d); give %d to %d".formatted(name, value, least, most));
        }
    }
}
