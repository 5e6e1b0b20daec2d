package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.MatchIndex;
import dev.ceyuan.matching.MatchingException;
import dev.ceyuan.matching.TextEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// This node's index. It is a copy of the database and may be thrown away at any time.
@Component
class LiveIndex {
    private static final Logger LOG = LoggerFactory.getLogger(LiveIndex.class);

    private final IndexDirectory directory;
    private final MatchingRules rules;
    private final AtomicReference<CompletableFuture<Opened>> opened = new AtomicReference<>(new CompletableFuture<>());

    LiveIndex(IndexDirectory directory, MatchingRules rules) {
        this.directory = directory;
        this.rules = rules;
    }

    /// @param files the index as it was opened, to be closed
    /// @param index the same files under the rules in force
    private record Opened(MatchIndex files, MatchIndex index, TextEncoder encoder) {
        Opened(MatchIndex files, TextEncoder encoder) {
            this(files, files, encoder);
        }
    }

    /// Takes up the rules in force, if they are others than before.
    ///
    /// @return their version
    String takeUpRules() {
        var now = opened.get().join();
        var inForce = rules.inForce();
        if (!now.index().specification().version().equals(inForce.version())) {
            opened.set(CompletableFuture.completedFuture(
                    new Opened(now.files(), now.files().with(inForce), now.encoder())));
        }
        return inForce.version();
    }

    /// The index; waits until it has been opened.
    MatchIndex get() {
        return opened.get().join().index();
    }

    /// Identity of the encoder; waits until it has been loaded.
    String model() {
        return opened.get().join().encoder().identity();
    }

    /// Loads the encoder and opens the directory; what cannot be used is thrown away and made again, empty.
    void open() {
        opened.get().complete(openWith(TextEncoder.load()));
    }

    /// Throws the index away and begins with an empty one.
    void rebuild() {
        var old = opened.get().join();
        old.files().close();
        MatchIndex.discard(directory.path());
        opened.set(CompletableFuture.completedFuture(openWith(old.encoder())));
    }

    void close() {
        var last = opened.getAndSet(new CompletableFuture<>());
        if (last.isDone()) {
            last.join().files().close();
            last.join().encoder().close();
        }
    }

    private Opened openWith(TextEncoder encoder) {
        var path = directory.path();
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var specification = rules.base();
        return switch (MatchIndex.open(path, specification, encoder)) {
            case MatchIndex.Opening.Ready(var index) -> new Opened(index, encoder);
            case MatchIndex.Opening.Unusable(var reason, var detail) -> {
                LOG.warn("index_rebuilt directory={} reason={} detail={}", path, reason, detail);
                MatchIndex.discard(path);
                yield switch (MatchIndex.open(path, specification, encoder)) {
                    case MatchIndex.Opening.Ready(var index) -> new Opened(index, encoder);
                    case MatchIndex.Opening.Unusable(var again, var what) ->
                        throw new IllegalStateException(
                                "The index cannot be made anew (%s, %s, %s)".formatted(path, again, what));
                };
            }
        };
    }

    /// True if the failure means that the files are damaged.
    static boolean damaged(MatchingException failure) {
        return failure.kind() == MatchingException.Kind.STORAGE;
    }
}
