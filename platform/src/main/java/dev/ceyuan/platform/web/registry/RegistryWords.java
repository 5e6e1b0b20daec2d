package dev.ceyuan.platform.web.registry;

import dev.ceyuan.platform.registry.Attribute;
import dev.ceyuan.platform.registry.IndustryChain;
import dev.ceyuan.platform.registry.OrganisationKinds;
import dev.ceyuan.platform.registry.Places;
import dev.ceyuan.platform.registry.Sectors;
import dev.ceyuan.platform.registry.Term;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What terms are called.
@Component
record RegistryWords(OrganisationKinds kinds, Places places, Sectors sectors, IndustryChain chain) {

    /// A value of an attribute as readers see it.
    String value(Attribute attribute, String value, Locale locale) {
        return switch (attribute) {
            case KIND -> label(kinds.kind(value), value, locale);
            case PLACE -> place(value, locale);
            case SECTOR -> label(sectors.sector(value), value, locale);
            case SEGMENT -> label(chain.segment(value), value, locale);
            case NAME, ALIAS, CODE, ADDRESS, ROLE, PRODUCT, WEBSITE, CONTACT, NOTE -> value;
        };
    }

    String kind(@Nullable String id, Locale locale) {
        return id == null ? "" : label(kinds.kind(id), id, locale);
    }

    /// A place with the wider one it lies in, but for the country.
    String place(@Nullable String id, Locale locale) {
        if (id == null) {
            return "";
        }
        var path = places.path(id);
        var from = path.size() > 1 ? 1 : 0;
        return String.join(
                " · ",
                path.subList(from, path.size()).stream()
                        .map(term -> term.label(locale))
                        .toList());
    }

    List<String> sectorLabels(List<String> ids, Locale locale) {
        return ids.stream().map(id -> label(sectors.sector(id), id, locale)).toList();
    }

    List<String> segmentLabels(List<String> ids, Locale locale) {
        return ids.stream().map(id -> label(chain.segment(id), id, locale)).toList();
    }

    private static String label(Optional<Term> term, String id, Locale locale) {
        return term.map(known -> known.label(locale)).orElse(id);
    }
}
