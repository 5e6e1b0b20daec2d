package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.scenario.Facets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// What the fields of the form of a need or an offer have to keep to.
final class EntryFields {
    static final int TITLE_LENGTH = 300;
    static final int TEXT_LENGTH = 20_000;
    static final int ADDRESS_LENGTH = 2000;

    /// By the names that origins are kept under.
    private static final Map<String, Function<Facets, Object>> FACETS = Map.of(
            "sector",
            Facets::sectors,
            "segment",
            Facets::segments,
            "place",
            facets -> Objects.requireNonNullElse(facets.place(), ""),
            "reach",
            Facets::reach,
            "amount",
            facets -> Objects.requireNonNullElse(facets.amountFen(), ""),
            "deadline",
            facets -> Objects.requireNonNullElse(facets.deadline(), ""),
            "deployment",
            Facets::deployments,
            "chip",
            Facets::chips,
            "filing",
            facets -> Objects.requireNonNullElse(facets.filing(), ""),
            "maturity",
            facets -> Objects.requireNonNullElse(facets.maturity(), ""));

    private EntryFields() {}

    /// The new facets with the origin of each value that stayed as it was: a changed value no longer comes
    /// from the file.
    static Facets withOriginsOf(Facets before, Facets after) {
        var origins = new HashMap<>(before.origins());
        FACETS.forEach((name, value) -> {
            if (!value.apply(before).equals(value.apply(after))) {
                origins.remove(name);
            }
        });
        if (!Objects.equals(before.openWeights(), after.openWeights())) {
            origins.remove("openWeights");
        }
        return new Facets(
                after.sectors(),
                after.segments(),
                after.place(),
                after.reach(),
                after.amountFen(),
                after.deadline(),
                after.deployments(),
                after.chips(),
                after.filing(),
                after.maturity(),
                after.openWeights(),
                after.quantity(),
                after.quantityUnit(),
                origins);
    }
}
