package dev.ceyuan.platform.web.registry;

import dev.ceyuan.platform.registry.Attribute;
import dev.ceyuan.platform.registry.Claim;
import dev.ceyuan.platform.registry.Provenance;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What an officer fills in to record a fact.
///
/// @param version of the organisation on which it is based
public record FactForm(
        long version,
        @NotNull Attribute attribute,
        @NotNull String value,
        @Nullable String source,
        @Nullable String address,
        @Nullable LocalDate asOf) {

    private static final int LONGEST_SOURCE = 500;
    private static final int LONGEST_ADDRESS = 2_000;

    /// @param today the date of a source that gives none
    Claim claim(LocalDate today) {
        return new Claim(attribute, value, provenance(source, address, asOf == null ? today : asOf));
    }

    /// A source cut to what the registry keeps; one that says nothing is the office itself.
    static Provenance provenance(@Nullable String source, @Nullable String address, LocalDate asOf) {
        var named = source == null || source.isBlank() ? "主管部门" : cut(source.strip(), LONGEST_SOURCE);
        var place = address == null || address.isBlank() ? null : cut(address.strip(), LONGEST_ADDRESS);
        return new Provenance(named, place, asOf, null);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
