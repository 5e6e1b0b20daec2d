package dev.ceyuan.platform.web.registry;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.registry.Duplicates;
import dev.ceyuan.platform.registry.Organisation;
import dev.ceyuan.platform.registry.OrganisationQuery;
import dev.ceyuan.platform.registry.Organisations;
import dev.ceyuan.platform.registry.Term;
import dev.ceyuan.platform.web.Location;
import dev.ceyuan.platform.web.Pager;
import dev.ceyuan.platform.web.registry.OrganisationsView.Choice;
import dev.ceyuan.platform.web.registry.OrganisationsView.Facet;
import dev.ceyuan.platform.web.registry.OrganisationsView.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts together the list of organisations.
@Component
final class OrganisationsReader {
    private static final String LIST = "/organisations";

    private final Organisations organisations;
    private final Duplicates duplicates;
    private final RegistryWords words;

    OrganisationsReader(Organisations organisations, Duplicates duplicates, RegistryWords words) {
        this.organisations = organisations;
        this.duplicates = duplicates;
        this.words = words;
    }

    OrganisationsView read(Actor actor, OrganisationQuery query, Locale locale) {
        var found = organisations.search(actor, query);
        var officer = actor.has(Role.OFFICER);
        var facets = found.facets();
        return new OrganisationsView(
                query,
                found.rows().stream().map(row -> line(row, locale)).toList(),
                List.of(
                        facet("place", query, new Terms(words.places().all(), facets.places()), locale),
                        facet("kind", query, new Terms(words.kinds().all(), facets.kinds()), locale),
                        facet("sector", query, new Terms(words.sectors().all(), facets.sectors()), locale),
                        facet("segment", query, new Terms(words.chain().all(), facets.segments()), locale)),
                new Pager(query.page(), query.size(), found.total(), location(query)),
                export(query, "xlsx"),
                export(query, "csv"),
                officer,
                actor.seesAll() ? duplicates.countOpen(actor) : 0);
    }

    private Line line(Organisation row, Locale locale) {
        return new Line(
                row.id(),
                row.name(),
                row.code() == null ? "" : row.code(),
                words.kind(row.kind(), locale),
                words.place(row.place(), locale),
                words.sectorLabels(row.sectors(), locale),
                words.segmentLabels(row.segments(), locale));
    }

    private Facet facet(String parameter, OrganisationQuery query, Terms terms, Locale locale) {
        var chosen = chosen(parameter, query);
        var rest = location(query).without(parameter).without("page");
        var choices = new ArrayList<Choice>();
        for (var term : terms.all()) {
            var count = terms.counts().getOrDefault(term.id(), 0L);
            if (count > 0) {
                choices.add(new Choice(
                        rest.with(parameter, term.id()),
                        term.label(locale),
                        count,
                        terms.depth(term),
                        term.id().equals(chosen)));
            }
        }
        return new Facet("registry.facet." + parameter, parameter, chosen, rest.href(), choices);
    }

    private static String chosen(String parameter, OrganisationQuery query) {
        return switch (parameter) {
            case "place" -> query.place();
            case "kind" -> query.kind();
            case "sector" -> query.sector();
            default -> query.segment();
        };
    }

    private static Location location(OrganisationQuery query) {
        return new Location(LIST, queryString(query));
    }

    private static String export(OrganisationQuery query, String ending) {
        return new Location(LIST + "/export." + ending, queryString(query)).href();
    }

    private static String queryString(OrganisationQuery query) {
        var location = new Location("", "");
        location = with(location, "q", query.text());
        location = with(location, "place", query.place());
        location = with(location, "kind", query.kind());
        location = with(location, "sector", query.sector());
        return with(location, "segment", query.segment()).query();
    }

    private static Location with(Location location, String parameter, String value) {
        return value.isEmpty()
                ? location
                : new Location("", location.with(parameter, value).substring(1));
    }

    /// The terms of a facet and how often each was found.
    private record Terms(List<Term> all, Map<String, Long> counts) {
        int depth(Term term) {
            var depth = 0;
            for (var wider = term.parent(); wider != null; wider = parent(wider)) {
                depth++;
            }
            return depth;
        }

        private @Nullable String parent(String id) {
            return all.stream()
                    .filter(term -> term.id().equals(id))
                    .findFirst()
                    .map(Term::parent)
                    .orElse(null);
        }
    }
}
