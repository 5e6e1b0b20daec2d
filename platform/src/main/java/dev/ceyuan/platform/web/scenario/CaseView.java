package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.scenario.ShowcaseCase;
import dev.ceyuan.platform.web.SourceView;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A showcase case.
///
/// @param provider  may be empty, as may site, place, result and list
/// @param sectors   as the vocabulary calls them; if none is known, as the source does
/// @param needsHref needs that are like it
public record CaseView(
        String href,
        String title,
        String provider,
        String site,
        List<String> sectors,
        String place,
        String result,
        String list,
        @Nullable SourceView source,
        String needsHref) {

    public CaseView {
        sectors = List.copyOf(sectors);
    }

    static CaseView of(ShowcaseCase showcase, Wording wording) {
        var sectors = showcase.sectors().stream().map(wording::sector).toList();
        return new CaseView(
                "/cases/" + showcase.id(),
                showcase.title(),
                showcase.provider(),
                showcase.userSite(),
                sectors.isEmpty() && !showcase.sectorStated().isEmpty() ? List.of(showcase.sectorStated()) : sectors,
                wording.placeAsStated(showcase.place()),
                showcase.result(),
                showcase.listTitle(),
                wording.source(showcase.source()),
                "/needs?q=" + URLEncoder.encode(showcase.title(), StandardCharsets.UTF_8));
    }
}
