package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.scenario.Funnel;
import dev.ceyuan.platform.scenario.Funnels;
import dev.ceyuan.platform.scenario.Introduction;
import dev.ceyuan.platform.scenario.Introductions;
import dev.ceyuan.platform.scenario.Reason;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.Days;
import dev.ceyuan.platform.web.UnreadFields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Introductions, their steps, and how far they come.
@RestController
@RequestMapping("/api")
@AllowedTo(Audience.MEMBER)
@Tag(name = "introductions")
final class IntroductionsApi {
    private final Introductions introductions;
    private final Funnels funnels;
    private final Clock clock;

    IntroductionsApi(Introductions introductions, Funnels funnels, Clock clock) {
        this.introductions = introductions;
        this.funnels = funnels;
        this.clock = clock;
    }

    /// A pair to bring together.
    record Proposal(
            @Nullable UUID need,
            @Nullable UUID offer,
            @Nullable String note) {}

    /// A step to take.
    ///
    /// @param revision   the one that was read
    /// @param happenedOn day of a meeting, pilot, contract or result, in ISO form
    record StepJson(
            Introduction.@Nullable Act act,
            Introduction.@Nullable By by,
            @Nullable Integer revision,
            @Nullable String happenedOn,
            @Nullable Long amountFen,
            @Nullable Reason reason,
            @Nullable String note) {

        StepInput input() {
            var typed = new HashMap<String, String>();
            put(typed, "day", happenedOn);
            put(typed, "amount", amountFen == null ? null : Yuan.field(amountFen));
            put(typed, "reason", reason == null ? null : reason.name());
            put(typed, "note", note);
            return new StepInput(required("act", act), required("by", by), typed);
        }

        private static void put(Map<String, String> typed, String field, @Nullable String value) {
            if (value != null) {
                typed.put(field, value);
            }
        }
    }

    @GetMapping("/introductions")
    @Operation(summary = "The introductions you have a part in, newest change first")
    PageJson<Introduction> list(@Parameter(hidden = true) Actor actor, @RequestParam Map<String, String> parameters) {
        var query = EntryFilter.of(parameters).query();
        return PageJson.of(introductions.list(actor), query.page(), query.size());
    }

    @GetMapping("/introductions/{id}")
    @Operation(summary = "One introduction with the steps that you may take")
    Introduction get(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
        return introductions.get(actor, id);
    }

    @GetMapping("/introductions/{id}/events")
    @Operation(summary = "What happened, oldest first")
    List<Introduction.Event> events(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
        return introductions.events(actor, id);
    }

    @PostMapping("/introductions")
    @ResponseStatus(HttpStatus.CREATED)
    @AllowedTo(Audience.OFFICER)
    @Operation(summary = "Propose that two sides meet")
    Introduction propose(@Parameter(hidden = true) Actor actor, @RequestBody Proposal proposal) {
        var note = proposal.note() == null ? "" : proposal.note();
        return introductions.propose(
                actor, required("need", proposal.need()), required("offer", proposal.offer()), note);
    }

    @PostMapping("/introductions/{id}/steps")
    @AllowedTo({Audience.OFFICER, Audience.SUPPLIER, Audience.DEMAND_OWNER})
    @Operation(summary = "Take a step")
    Introduction take(@Parameter(hidden = true) Actor actor, @PathVariable UUID id, @RequestBody StepJson step) {
        var revision = required("revision", step.revision());
        return switch (step.input().read(LocalDate.ofInstant(clock.instant(), Days.ZONE))) {
            case StepInput.Reading.Read(var read) -> introductions.take(actor, id, revision, read);
            case StepInput.Reading.Unread(var problems) -> throw new UnreadFields(problems);
        };
    }

    @GetMapping("/funnel")
    @Operation(summary = "How far introductions come, computed from their events; by all, sector or list")
    List<Funnel> funnel(@Parameter(hidden = true) Actor actor, @RequestParam(defaultValue = "all") String by) {
        return funnels.funnels(actor, IntroductionPages.by(by));
    }

    private static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new UnreadFields(Map.of(field, "scenario.problem.required"));
        }
        return value;
    }
}
