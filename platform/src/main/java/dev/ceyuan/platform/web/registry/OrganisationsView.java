package dev.ceyuan.platform.web.registry;

import dev.ceyuan.platform.registry.OrganisationQuery;
import dev.ceyuan.platform.web.Pager;
import java.util.List;
import java.util.UUID;

/// The list of organisations.
///
/// @param lines        one page
/// @param facets       how all that were found are spread
/// @param xlsxHref     the same list as a workbook
/// @param csvHref      the same list as text
/// @param mayRegister  true for officers
/// @param openProposals how many duplicates wait for a decision; 0 for those who do not see all
public record OrganisationsView(
        OrganisationQuery query,
        List<Line> lines,
        List<Facet> facets,
        Pager pager,
        String xlsxHref,
        String csvHref,
        boolean mayRegister,
        long openProposals) {
    public OrganisationsView {
        lines = List.copyOf(lines);
        facets = List.copyOf(facets);
    }

    /// One organisation.
    public record Line(
            UUID id, String name, String code, String kind, String place, List<String> sectors, List<String> segments) {
        public Line {
            sectors = List.copyOf(sectors);
            segments = List.copyOf(segments);
        }
    }

    /// One way to narrow the list.
    ///
    /// @param titleKey  message that names it
    /// @param parameter of the address
    /// @param chosen    the id chosen now, empty if none
    /// @param clearHref the list without it
    public record Facet(String titleKey, String parameter, String chosen, String clearHref, List<Choice> choices) {
        public Facet {
            choices = List.copyOf(choices);
        }
    }

    /// One value of a facet.
    ///
    /// @param depth 0 for the widest
    public record Choice(String href, String label, long count, int depth, boolean chosen) {}
}
