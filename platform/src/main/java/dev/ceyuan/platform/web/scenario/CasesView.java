package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.scenario.ShowcaseCase;
import dev.ceyuan.platform.web.Location;
import dev.ceyuan.platform.web.Pager;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The catalogue of showcase cases.
public record CasesView(
        String typed, @Nullable String sector, List<Sector> sectors, List<CaseView> cases, Pager pager) {
    private static final int PAGE_SIZE = 24;

    /// A sector with the number of cases of exactly this sector.
    public record Sector(String label, long cases, String href, boolean chosen) {}

    /// What the reader chose.
    ///
    /// @param sector id, null for any
    record Choice(String typed, @Nullable String sector, int page) {
        static Choice of(Map<String, String> parameters) {
            var sector = parameters.getOrDefault("sector", "").strip();
            return new Choice(
                    parameters.getOrDefault("q", "").strip(),
                    sector.isEmpty() ? null : sector,
                    EntryFilter.of(Map.of("page", parameters.getOrDefault("page", "1")))
                            .query()
                            .page());
        }

        String href(@Nullable String otherSector) {
            return EntryFilter.address("/cases", parameters(otherSector));
        }

        private Map<String, String> parameters(@Nullable String otherSector) {
            var parameters = new LinkedHashMap<String, String>();
            if (!typed.isEmpty()) {
                parameters.put("q", typed);
            }
            if (otherSector != null) {
                parameters.put("sector", otherSector);
            }
            return parameters;
        }
    }

    public CasesView {
        sectors = List.copyOf(sectors);
        cases = List.copyOf(cases);
    }

    static CasesView of(Choice choice, List<ShowcaseCase> every, List<ShowcaseCase> found, Wording wording) {
        var counts = every.stream()
                .flatMap(each -> each.sectors().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        var sectors = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(each -> sector(choice, each, wording))
                .toList();
        var address = choice.href(choice.sector());
        var query = address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
        var cases = found.stream()
                .skip((choice.page() - 1L) * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .map(each -> CaseView.of(each, wording))
                .toList();
        return new CasesView(
                choice.typed(),
                choice.sector(),
                sectors,
                cases,
                new Pager(choice.page(), PAGE_SIZE, found.size(), new Location("/cases", query)));
    }

    private static Sector sector(Choice choice, Map.Entry<String, Long> count, Wording wording) {
        var id = count.getKey();
        var chosen = id.equals(choice.sector());
        return new Sector(wording.sector(id), count.getValue(), choice.href(chosen ? null : id), chosen);
    }
}
