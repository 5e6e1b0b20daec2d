package dev.ceyuan.platform.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the vouchers of a lot may be spent on.
///
/// @param purpose         such as `compute`, `data`, `model`: what kind of bill they help to pay
/// @param rateBasisPoints the part of a bill they pay, in ten-thousandths: 1 to 10,000
/// @param holdCap         the most that one use may take from the lot; null for as much as is there
/// @param expiresAt       from then on they cannot be spent. Kept in microseconds
/// @param suppliers       where they may be spent, in ascending order; empty for anywhere
public record LotTerms(
        String purpose, int rateBasisPoints, @Nullable Long holdCap, Instant expiresAt, List<UUID> suppliers) {
    /// The whole bill.
    public static final int WHOLE = 10_000;

    private static final Pattern PURPOSE = Pattern.compile("[a-z][a-z-]{0,39}");

    public LotTerms {
        requirePurpose(purpose);
        if (rateBasisPoints < 1 || rateBasisPoints > WHOLE) {
            throw new IllegalArgumentException("1 to 10000 (rateBasisPoints=%d)".formatted(rateBasisPoints));
        }
        if (holdCap != null) {
            TransferRequest.requireAmount(holdCap);
        }
        expiresAt = expiresAt.truncatedTo(ChronoUnit.MICROS);
        suppliers = suppliers.stream().sorted().distinct().toList();
    }

    static void requirePurpose(String purpose) {
        if (!PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException("Small letters and hyphens, at most 40 (purpose=%s)".formatted(purpose));
        }
    }

    /// The same, but for where they may be spent.
    LotTerms at(List<UUID> others) {
        return new LotTerms(purpose, rateBasisPoints, holdCap, expiresAt, others);
    }

    /// True if a supplier is among those where they may be spent.
    ///
    /// @param ids all ids that mean the supplier
    boolean admits(Collection<UUID> ids) {
        return suppliers.isEmpty() || suppliers.stream().anyMatch(ids::contains);
    }

    /// The largest part of a bill that an amount pays at the rate: `amount ≥ ⌊part × rate⌋`.
    long billFor(long amount) {
        return ((amount + 1) * WHOLE - 1) / rateBasisPoints;
    }

    /// What they pay of a part of a bill, rounded down.
    long paidOf(long bill) {
        return bill * rateBasisPoints / WHOLE;
    }
}
