package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.scenario.Feedback;
import dev.ceyuan.platform.scenario.Judgements;
import dev.ceyuan.platform.scenario.MatchDesk;
import dev.ceyuan.platform.scenario.Needs;
import dev.ceyuan.platform.scenario.Reason;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.UnreadFields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/// Needs, the offers that fit them and those that do not.
@RestController
@RequestMapping("/api/needs")
@AllowedTo(Audience.EVERYONE)
@Tag(name = "needs")
final class NeedsApi extends EntryApi {
    private static final int LONGEST_NOTE = 2000;

    private final MatchDesk matches;
    private final Judgements judgements;

    NeedsApi(Needs needs, ApiDesk desk, Judgements judgements) {
        super(Side.NEED, needs, desk);
        this.matches = desk.matches();
        this.judgements = judgements;
    }

    @GetMapping("/{id}/why-not")
    @Operation(summary = "Why an offer is not on the list of a need: the first stage at which it failed")
    MatchJson.WhyNotJson whyNot(
            @Parameter(hidden = true) Actor actor, @PathVariable UUID id, @RequestParam UUID offer) {
        return MatchJson.WhyNotJson.of(matches.whyNot(actor, id, offer));
    }

    @GetMapping("/{id}/what-would-change")
    @Operation(summary = "Smallest changes of a need that would make more offers eligible")
    List<MatchJson.SuggestionJson> whatWouldChange(@Parameter(hidden = true) Actor actor, @PathVariable UUID id) {
        return matches.suggestions(actor, id).stream()
                .map(MatchJson.SuggestionJson::of)
                .toList();
    }

    /// What is said about a match.
    ///
    /// @param reason if and only if it does not fit
    record FeedbackInput(
            Feedback.@Nullable Verdict verdict,
            @Nullable Reason reason,
            @Nullable String note) {}

    @PostMapping("/{id}/matches/{offer}/feedback")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowedTo({Audience.OFFICER, Audience.DEMAND_OWNER, Audience.SUPPLIER})
    @Operation(summary = "Say whether an offer fits a need, and if not, why")
    void judge(
            @Parameter(hidden = true) Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID offer,
            @RequestBody FeedbackInput input) {
        var verdict = input.verdict();
        if (verdict == null) {
            throw new UnreadFields(Map.of("verdict", "scenario.problem.required"));
        }
        if ((verdict == Feedback.Verdict.DOES_NOT_FIT) != (input.reason() != null)) {
            throw new UnreadFields(Map.of("reason", "scenario.refused.reason-missing"));
        }
        var note = input.note() == null ? "" : input.note();
        if (note.length() > LONGEST_NOTE) {
            throw new UnreadFields(Map.of("note", "scenario.problem.too-long"));
        }
        judgements.add(actor, new Feedback(id, offer, verdict, input.reason(), note));
    }
}
