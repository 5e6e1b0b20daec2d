package dev.ceyuan.matching;

import java.util.Objects;

/// A typed condition that a result must fulfil, besides the rules of the specification. It is evaluated
/// inside the search.
///
/// @param facet name of the facet of the result
/// @param relation how the result's value must stand to `value`: the result … the value
/// @param unknown what happens to a result whose facet is unknown
public record Filter(String facet, Relation relation, Facet value, Unknown unknown) {

    /// What a filter does with a result that does not have the facet.
    public enum Unknown {
        PASSES,
        FAILS
    }

    public Filter {
        Objects.requireNonNull(facet);
        Objects.requireNonNull(value);
        Objects.requireNonNull(unknown);
        var terms = value instanceof Facet.Terms;
        var wantsTerms = switch (relation) {
            case SHARES -> true;
            case AT_MOST, AT_LEAST -> false;
        };
        if (terms != wantsTerms) {
            throw new IllegalArgumentException("relation does not fit the value (facet=%s, relation=%s, value=%s)"
                    .formatted(facet, relation, value));
        }
    }
}
