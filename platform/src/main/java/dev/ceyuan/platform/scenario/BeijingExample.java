package dev.ceyuan.platform.scenario;

import dev.ceyuan.platform.identity.Actor;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Public facts about Beijing and other cities, loaded into a platform that is still empty, by the same way
/// as any import.
///
/// The files come in as drafts; a last transaction publishes them all at once. A start that is interrupted
/// in between has shown nobody anything, and the next one goes on where it stopped.
@Service
public class BeijingExample {
    private static final Logger LOG = LoggerFactory.getLogger(BeijingExample.class);
    private static final Actor STARTER = new Actor.Machine("first-start");
    private static final String NAME = "beijing";
    private static final String FOLDER = "/examples/beijing";
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ExampleStore store;
    private final ExampleFiles files;
    private final ExamplePublication publication;
    private final Clock clock;

    BeijingExample(ExampleStore store, ExampleFiles files, ExamplePublication publication, Clock clock) {
        this.store = store;
        this.files = files;
        this.publication = publication;
        this.clock = clock;
    }

    /// What the example brought.
    ///
    /// @param matches places on the lists of the needs
    /// @param took    from the first file to the last match
    public record Loaded(long organisations, long needs, long offers, long matches, Duration took) {}

    /// Loads the example if the platform is empty or an earlier load was interrupted, and matches every
    /// need.
    ///
    /// @return what was loaded; nothing if the example is there already or not wanted
    public Optional<Loaded> load() throws InterruptedException {
        var started = clock.instant();
        if (store.begin(NAME, started) != ExampleStore.Standing.WANTED) {
            return Optional.empty();
        }
        files.load(STARTER, FOLDER);
        publication.publish(STARTER, NAME);
        if (!publication.awaitMatched(PATIENCE)) {
            LOG.warn("example_matching_unfinished after={}", PATIENCE);
        }
        var loaded = publication.count(Duration.between(started, clock.instant()));
        LOG.info(
                "example_loaded organisations={} needs={} offers={} matches={} seconds={}",
                loaded.organisations(),
                loaded.needs(),
                loaded.offers(),
                loaded.matches(),
                loaded.took().toSeconds());
        return Optional.of(loaded);
    }
}
