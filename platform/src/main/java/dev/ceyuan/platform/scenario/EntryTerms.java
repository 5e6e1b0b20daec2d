package dev.ceyuan.platform.scenario;

import dev.ceyuan.platform.registry.IndustryChain;
import dev.ceyuan.platform.registry.Places;
import dev.ceyuan.platform.registry.Sectors;
import dev.ceyuan.platform.registry.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The registry's terms as this module uses them: as paths for the engine, as sets of ids for SQL.
@Component
class EntryTerms {
    private final Sectors sectors;
    private final IndustryChain chain;
    private final Places places;
    private final Map<String, Object> implied;

    EntryTerms(Sectors sectors, IndustryChain chain, Places places) {
        this.sectors = sectors;
        this.chain = chain;
        this.places = places;
        this.implied = implied(sectors, chain);
    }

    private static Map<String, Object> implied(Sectors sectors, IndustryChain chain) {
        var from = new ArrayList<String>();
        var to = new ArrayList<String>();
        for (var sector : sectors.all()) {
            for (var segment : chain.impliedBy(sector.id())) {
                from.add(sector.id());
                to.add(segment.id());
            }
        }
        return Map.of("impliedSectors", from.toArray(String[]::new), "impliedSegments", to.toArray(String[]::new));
    }

    /// Which sector implies which segment, as two parallel parameters.
    Map<String, Object> impliedSegments() {
        return implied;
    }

    Sectors sectors() {
        return sectors;
    }

    IndustryChain chain() {
        return chain;
    }

    Places places() {
        return places;
    }

    String sectorPath(String id) {
        return path(sectors.path(id), id);
    }

    String segmentPath(String id) {
        return chain.layerOf(id)
                .map(Term::id)
                .filter(layer -> !layer.equals(id))
                .map(layer -> layer + "/" + id)
                .orElse(id);
    }

    String placePath(String id) {
        return path(places.path(id), id);
    }

    /// An id that the vocabulary no longer has stands for itself.
    private static String path(List<Term> path, String id) {
        return path.isEmpty() ? id : path.stream().map(Term::id).collect(Collectors.joining("/"));
    }

    String[] sectorsWithin(String id) {
        return orItself(sectors.closure(id), id);
    }

    String[] segmentsWithin(String id) {
        return orItself(chain.closure(id), id);
    }

    String[] placesWithin(String id) {
        return orItself(places.closure(id), id);
    }

    private static String[] orItself(List<String> ids, String id) {
        return ids.isEmpty() ? new String[] {id} : ids.toArray(String[]::new);
    }
}
