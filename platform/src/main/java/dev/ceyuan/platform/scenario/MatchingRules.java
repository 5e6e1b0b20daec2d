package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.MatchingSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The platform's specification of matching: `matching.yaml`.
final class MatchingRules {
    private static final String FILE = "matching.yaml";

    private MatchingRules() {}

    /// Reads the file that ships.
    static MatchingSpecification specification() {
        try (var yaml = Objects.requireNonNull(MatchingRules.class.getResourceAsStream(FILE), FILE)) {
            return MatchingSpecification.read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
