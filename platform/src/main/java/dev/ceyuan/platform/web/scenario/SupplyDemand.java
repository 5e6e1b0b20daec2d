package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.registry.IndustryChain;
import dev.ceyuan.platform.registry.Sectors;
import dev.ceyuan.platform.registry.Term;
import dev.ceyuan.platform.scenario.EntryQuery;
import dev.ceyuan.platform.scenario.EntryQuery.Facet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Supply against demand: open needs and offers by sector and by layer of the industry chain. A narrower
/// sector counts with the wider one; an entry of several sectors counts once in each, as the list behind
/// each figure does.
@Component
public final class SupplyDemand {
    private final Sides sides;
    private final Sectors sectors;
    private final IndustryChain chain;

    SupplyDemand(Sides sides, Sectors sectors, IndustryChain chain) {
        this.sides = sides;
        this.sectors = sectors;
        this.chain = chain;
    }

    /// What is compared.
    enum By {
        SECTOR,
        LAYER
    }

    /// Sectors with most entries first, those with none left out; layers from the base up.
    List<HomeView.Comparison> rows(Actor actor, By by, Locale locale) {
        return switch (by) {
            case LAYER -> rows(actor, Facet.SEGMENT, chain.layers(), locale);
            case SECTOR ->
                rows(actor, Facet.SECTOR, sectors.top(), locale).stream()
                        .filter(row -> row.needs() + row.offers() > 0)
                        .sorted(Comparator.comparingLong((HomeView.Comparison row) -> row.needs() + row.offers())
                                .reversed())
                        .toList();
        };
    }

    private List<HomeView.Comparison> rows(Actor actor, Facet facet, List<Term> terms, Locale locale) {
        var ids = terms.stream().map(Term::id).toList();
        var needs = sides.of(Side.NEED).totals(actor, facet, ids);
        var offers = sides.of(Side.OFFER).totals(actor, facet, ids);
        return terms.stream()
                .map(term -> new HomeView.Comparison(
                        term.label(locale),
                        needs.getOrDefault(term.id(), 0L),
                        offers.getOrDefault(term.id(), 0L),
                        href(Side.NEED, facet, term),
                        href(Side.OFFER, facet, term)))
                .toList();
    }

    private static String href(Side side, Facet facet, Term term) {
        return EntryFilter.href(EntryLine.path(side), EntryQuery.ALL.with(facet, term.id()));
    }
}
