package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.scenario.Entry;
import dev.ceyuan.platform.scenario.EntryQuery;
import dev.ceyuan.platform.web.Frame;
import dev.ceyuan.platform.web.registry.OrganisationPanel;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The needs or the offers on the page of their organisation: what is published for everyone, drafts too
/// for those who speak for it and for the office.
final class EntryPanel implements OrganisationPanel {
    private static final int LINES = 5;

    private final Side side;
    private final Sides sides;
    private final Wordings wordings;

    EntryPanel(Side side, Sides sides, Wordings wordings) {
        this.side = side;
        this.sides = sides;
        this.wordings = wordings;
    }

    @Override
    public Optional<Content> of(Actor actor, UUID organisation, Frame frame) {
        var query = EntryQuery.ALL.ownedBy(organisation);
        var page = sides.of(side).page(actor, query.sized(LINES));
        if (page.total() == 0) {
            return Optional.empty();
        }
        var wording = wordings.of(frame);
        List<Line> lines =
                page.entries().stream().map(entry -> line(entry, wording)).toList();
        var href = EntryFilter.href(EntryLine.path(side), query);
        return Optional.of(new Content("scenario.list.title." + side, lines, page.total(), href));
    }

    private static Line line(Entry entry, Wording wording) {
        var line = EntryLine.of(entry, wording, List.of());
        var note = String.join(
                " · ",
                Stream.of(Stream.ofNullable(line.state()), line.tags().stream(), line.facts().stream())
                        .flatMap(words -> words)
                        .toList());
        return new Line(line.href(), entry.content().title(), note);
    }
}
