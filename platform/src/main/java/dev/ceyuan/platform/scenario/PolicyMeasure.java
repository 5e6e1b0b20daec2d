package dev.ceyuan.platform.scenario;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One clause of a policy that gives or demands something, for reading.
///
/// @param scope     where it holds, in the source's words
/// @param target    the figure it sets with its unit, may be empty
/// @param amountFen money it grants or moves, in fen
public record PolicyMeasure(
        UUID id,
        String document,
        String issuer,
        String scope,
        String itemNo,
        String title,
        String kind,
        String target,
        @Nullable Long amountFen,
        @Nullable LocalDate deadline,
        String note,
        SourceNote source,
        long revision) {

    /// A measure before it has an id.
    public record Draft(
            String key,
            String document,
            String issuer,
            String scope,
            String itemNo,
            String title,
            String kind,
            String target,
            @Nullable Long amountFen,
            @Nullable LocalDate deadline,
            String note,
            SourceNote source) {}
}
