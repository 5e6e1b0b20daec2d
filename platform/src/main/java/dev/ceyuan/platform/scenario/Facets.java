package dev.ceyuan.platform.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The typed properties of a need or an offer. Each is known or unknown: null and the empty list mean that
/// nobody has said, never "none".
///
/// @param sectors      where it is used: ids of the sector vocabulary of the registry
/// @param segments     where it stands on the industry chain: ids of the segment vocabulary
/// @param place        where the need arises or the supplier sits: id of the place vocabulary, a path such as
/// @param reach        for a need the places its supplier may come from, for an offer the places it is supplied to
/// @param amountFen    budget of a need, price of an offer, in fen
/// @param deadline     day by which a need wants proposals, or until which an offer holds
/// @param deployments  where it may run (need) or can run (offer)
/// @param chips        accelerators it must run on (need) or runs on (offer)
/// @param filing       the least filing status wanted (need) or the one held (offer)
/// @param maturity     the least maturity wanted (need) or the one reached (offer)
/// @param openWeights  whether the weights must be open (need) or are open (offer)
/// @param quantity     how much is wanted or to be had, in `quantityUnit`
/// @param origins      for each facet that came from a file, its place there, such as `需求榜单.xlsx 第 12 行`
public record Facets(
        List<String> sectors,
        List<String> segments,
        @Nullable String place,
        List<String> reach,
        @Nullable Long amountFen,
        @Nullable LocalDate deadline,
        List<Deployment> deployments,
        List<ChipFamily> chips,
        @Nullable Filing filing,
        @Nullable Maturity maturity,
        @Nullable Boolean openWeights,
        @Nullable BigDecimal quantity,
        @Nullable String quantityUnit,
        Map<String, String> origins) {

    /// Nothing is known.
    public static final Facets UNKNOWN = new Facets(
            List.of(), List.of(), null, List.of(), null, null, List.of(), List.of(), null, null, null, null, null,
            Map.of());

    /// Where software runs.
    public enum Deployment {
        PUBLIC_CLOUD,
        PRIVATE_CLOUD,
        ON_PREMISE,
        EDGE,
        DEVICE
    }

    /// Families of accelerators that software is built for.
    public enum ChipFamily {
        NVIDIA,
        ASCEND,
        CAMBRICON,
        KUNLUNXIN,
        HYGON,
        MOORE_THREADS,
        METAX,
        ENFLAME,
        BIREN,
        ILUVATAR,
        CPU
    }

    /// Standing of a generative service with the regulator, in ascending order.
    public enum Filing {
        /// Neither filed nor registered, as its owner says.
        NONE,
        /// 登记: calls a filed model and is registered.
        REGISTERED,
        /// 备案: filed itself.
        FILED
    }

    /// How far it has come, in ascending order.
    public enum Maturity {
        CONCEPT,
        PROTOTYPE,
        PILOT,
        PRODUCTION
    }

    public Facets {
        sectors = List.copyOf(sectors);
        segments = List.copyOf(segments);
        reach = List.copyOf(reach);
        deployments = List.copyOf(deployments);
        chips = List.copyOf(chips);
        origins = Map.copyOf(origins);
        if (amountFen != null && amountFen < 0) {
            throw new IllegalArgumentException("An amount is zero or more (amountFen=%d)".formatted(amountFen));
        }
        if (quantity != null && (quantity.signum() < 0 || quantityUnit == null)) {
            throw new IllegalArgumentException("A quantity is zero or more and has a unit (quantity=%s, unit=%s)"
                    .formatted(quantity, quantityUnit));
        }
    }

    /// These, and where nobody has said anything, what was known before.
    Facets orElse(Facets before) {
        var from = new HashMap<>(before.origins);
        from.putAll(origins);
        return new Facets(
                said(sectors, before.sectors),
                said(segments, before.segments),
                said(place, before.place),
                said(reach, before.reach),
                said(amountFen, before.amountFen),
                said(deadline, before.deadline),
                said(deployments, before.deployments),
                said(chips, before.chips),
                said(filing, before.filing),
                said(maturity, before.maturity),
                said(openWeights, before.openWeights),
                said(quantity, before.quantity),
                quantity == null ? before.quantityUnit : quantityUnit,
                from);
    }

    private static <T> List<T> said(List<T> now, List<T> before) {
        return now.isEmpty() ? before : now;
    }

    private static <T> @Nullable T said(@Nullable T now, @Nullable T before) {
        return now == null ? before : now;
    }
}
