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

/// Supply against demand: open needs and offers by sector and by layer of the industry chain. A narrower sector counts
/// with the wider one; an entry of several sectors counts once in each, as the list behind each figure does.
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
            case LAYER ->
                chain.layers().stream()
                        .map(layer -> row(actor, Facet.SEGMENT, layer, locale))
                        .toList();
            case SECTOR ->
                sectors.top().stream()
                        .map(sector -> row(actor, Facet.SECTOR, sector, locale))
                        .filter(row -> row.needs() + row.offers() > 0)
                        .sorted(Comparator.comparingLong((HomeView.Comparison row) -> row.needs() + row.offers())
                                .reversed())
                        .toList();
        };
    }

    private HomeView.Comparison row(Actor actor, Facet facet, Term term, Locale locale) {
        var query = EntryQuery.ALL.sized(1).with(facet, term.id());
        return new HomeView.Comparison(
                term.label(locale),
                sides.of(Side.NEED).page(actor, query).total(),
                sides.of(Side.OFFER).page(actor, query).total(),
                href(Side.NEED, facet, term),
                href(Side.OFFER, facet, term));
    }

    private static String href(Side side, Facet facet, Term term) {
        return EntryFilter.href(EntryLine.path(side), EntryQuery.ALL.with(facet, term.id()));
    }
}
