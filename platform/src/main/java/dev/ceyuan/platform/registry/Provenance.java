package dev.ceyuan.platform.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where a fact comes from.
///
/// @param source     who says so, in words; at most 500 characters
/// @param address    where it can be read: often a web address, sometimes only a hint; at most 2,000 characters
/// @param asOf       the day as of which it is said
/// @param confidence how far the source can be trusted, null if nobody judged
public record Provenance(
        String source,
        @Nullable String address,
        LocalDate asOf,
        @Nullable Confidence confidence) {

    static final int LONGEST_SOURCE = 500;
    private static final int LONGEST_ADDRESS = 2_000;

    public Provenance {
        if (source.isBlank() || source.length() > LONGEST_SOURCE) {
            throw new IllegalArgumentException(
                    "A source has 1 to %d characters (%s)".formatted(LONGEST_SOURCE, source));
        }
        if (address != null && (address.isBlank() || address.length() > LONGEST_ADDRESS)) {
            throw new IllegalArgumentException(
                    "An address has 1 to %d characters, or is null (%s)".formatted(LONGEST_ADDRESS, address));
        }
    }

    /// A source without address or judgement.
    public static Provenance of(String source, LocalDate asOf) {
        return new Provenance(source, null, asOf, null);
    }
}
