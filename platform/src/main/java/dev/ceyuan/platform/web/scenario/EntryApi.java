package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.scenario.Entries;
import dev.ceyuan.platform.scenario.Entry;
import dev.ceyuan.platform.scenario.EntryDraft;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.UnreadFields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/// What needs and offers have in common for programs.
@AllowedTo(Audience.EVERYONE)
abstract class EntryApi {
    private final Side side;
    private final Entries entries;
    private final ApiDesk desk;

    EntryApi(Side side, Entries entries, ApiDesk desk) {
        this.side = side;
        this.entries = entries;
        this.desk = desk;
    }

    @GetMapping
    @Operation(
            summary = "A page of entries",
            description = "Parameters: q, list, owner, state, kind, sector, segment, place, deployment, chip, filing, "
                    + "maturity, open-weights, budget, page (from 1), size (at most 200). The value ? of a facet finds "
                    + "entries of which it is not known.")
    PageJson<EntryJson> list(@Parameter(hidden = true) Actor actor, @RequestParam Map<String, String> parameters) {
        var filter = EntryFilter.of(parameters);
        if (!filter.wrong().isEmpty()) {
            throw new UnreadFields(filter.wrong().stream()
                    .collect(Collectors.toMap(field -> field, _ -> "scenario.problem.malformed")));
        }
        var page = entries.page(actor, filter.query());
        var items = page.entries().stream().map(EntryJson::of).toList();
        return new PageJson<>(items, page.query().page(), page.query().size(), page.total());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One entry")
    EntryJson get(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
        return EntryJson.of(entries.get(actor, id));
    }

    @GetMapping("/{id}/matches")
    @Operation(summary = "What fits it, best first, each with its reasons")
    List<MatchJson> matches(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
        return desk.matches().list(actor, side, id).stream().map(MatchJson::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo({Audience.OFFICER, Audience.DEMAND_OWNER, Audience.SUPPLIER})
    @Operation(summary = "Make a draft")
    EntryJson draft(@Parameter(hidden = true) Actor actor, @RequestBody EntryInput input) {
        requireSide(actor);
        return EntryJson.of(entries.get(actor, entries.draft(actor, read(actor, input, null))));
    }

    @PutMapping("/{id}")
    @AllowedTo({Audience.OFFICER, Audience.DEMAND_OWNER, Audience.SUPPLIER})
    @Operation(summary = "Replace what an entry says")
    EntryJson revise(@Parameter(hidden = true) Actor actor, @PathVariable UUID id, @RequestBody EntryInput input) {
        requireSide(actor);
        var before = entries.get(actor, id);
        var revision = input.revision();
        if (revision == null) {
            throw new UnreadFields(Map.of("revision", "scenario.problem.required"));
        }
        entries.revise(actor, id, revision, read(actor, input, before));
        return EntryJson.of(entries.get(actor, id));
    }

    private EntryDraft read(Actor actor, EntryInput input, @Nullable Entry before) {
        var form = input.form(side);
        return switch (desk.reader().read(form, named -> desk.forms().owner(actor, named), before)) {
            case EntryFormReader.Reading.Read(var draft) -> draft;
            case EntryFormReader.Reading.Unread(var problems) -> throw new UnreadFields(problems);
        };
    }

    @PostMapping("/{id}/publish")
    @AllowedTo(Audience.OFFICER)
    @Operation(summary = "Make a draft public within its visibility")
    EntryJson publish(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
        return act(actor, id, entries::publish);
    }

    @PostMapping("/{id}/close")
    @AllowedTo({Audience.OFFICER, Audience.DEMAND_OWNER, Audience.SUPPLIER})
    @Operation(summary = "End an entry: still read, no longer matched")
    EntryJson close(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
        requireSide(actor);
        return act(actor, id, entries::close);
    }

    @PostMapping("/{id}/withdraw")
    @AllowedTo({Audience.OFFICER, Audience.DEMAND_OWNER, Audience.SUPPLIER})
    @Operation(summary = "Take an entry back: only its owner and the office see it")
    EntryJson withdraw(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
        requireSide(actor);
        return act(actor, id, entries::withdraw);
    }

    /// Needs are for demand owners, offers for suppliers, and either for the office: the routes of both
    /// sides are declared together, so that the side is checked here.
    private void requireSide(Actor actor) {
        if (!EntryListing.mayDraft(actor, side)) {
            throw new AccessDenied(actor.id(), "entry.changed");
        }
    }

    private EntryJson act(Actor actor, UUID id, BiConsumer<Actor, UUID> act) {
        act.accept(actor, id);
        return EntryJson.of(entries.get(actor, id));
    }
}
