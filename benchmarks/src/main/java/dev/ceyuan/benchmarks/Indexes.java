package dev.ceyuan.benchmarks;

import dev.ceyuan.matching.Item;
import dev.ceyuan.matching.MatchIndex;
import dev.ceyuan.matching.MatchingSpecification;
import dev.ceyuan.matching.Side;
import dev.ceyuan.matching.TextEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Indexes that are kept between runs, so that texts are encoded once.
final class Indexes {

    private Indexes() {}

    /// The specification that the options name, or the standard one.
    static MatchingSpecification specification(Options options) {
        var file = options.text("specification", "");
        if (file.isEmpty()) {
            return MatchingSpecification.standard();
        }
        try (var in = Files.newInputStream(Path.of(file))) {
            return MatchingSpecification.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MatchIndex open(Path directory, MatchingSpecification specification, TextEncoder encoder) {
        return switch (MatchIndex.open(directory, specification, encoder)) {
            case MatchIndex.Opening.Ready(var index) -> index;
            case MatchIndex.Opening.Unusable(var reason, var detail) -> {
                System.err.printf("%s is built anew: %s, %s%n", directory, reason, detail);
                MatchIndex.discard(directory);
                yield open(directory, specification, encoder);
            }
        };
    }

    /// Puts the offers that are not there yet.
    static void fill(MatchIndex index, List<Item> offers) {
        var present = index.revisions(Side.OFFER).keySet();
        var missing =
                offers.stream().filter(offer -> !present.contains(offer.id())).toList();
        index.put(missing, (done, total) -> System.err.printf("\rindexing: %,d of %,d", done, total));
        index.commit();
    }
}
