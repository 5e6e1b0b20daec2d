package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.registry.IndustryChain;
import dev.ceyuan.platform.registry.Places;
import dev.ceyuan.platform.registry.Sectors;
import dev.ceyuan.platform.registry.Term;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// The words that sectors, segments and places are suggested with.
@Component
final class FormWords {
    private final Sectors sectors;
    private final IndustryChain chain;
    private final Places places;

    FormWords(Sectors sectors, IndustryChain chain, Places places) {
        this.sectors = sectors;
        this.chain = chain;
        this.places = places;
    }

    EntryFormView.Words in(Locale locale) {
        var segments = chain.layers().stream()
                .flatMap(layer -> chain.segments(layer.id()).stream())
                .toList();
        return new EntryFormView.Words(
                labels(sectors.all(), locale), labels(segments, locale), labels(places.all(), locale));
    }

    private static List<String> labels(List<Term> terms, Locale locale) {
        return terms.stream().map(term -> term.label(locale)).toList();
    }
}
