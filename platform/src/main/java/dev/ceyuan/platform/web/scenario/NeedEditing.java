package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.scenario.Feedback;
import dev.ceyuan.platform.scenario.Judgements;
import dev.ceyuan.platform.scenario.Needs;
import dev.ceyuan.platform.scenario.Reason;
import dev.ceyuan.platform.scenario.ScenarioRefusal;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.Page;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What owners and the office do to needs, and what is said about their matches.
@Controller
@RequestMapping("/needs")
@AllowedTo({Audience.OFFICER, Audience.DEMAND_OWNER})
final class NeedEditing extends EntryEditing {
    private static final int LONGEST_NOTE = 2000;

    private final Judgements judgements;

    NeedEditing(Needs needs, EntryFormReader reader, EntryFormDesk forms, Judgements judgements) {
        super(needs, Side.NEED, reader, forms);
        this.judgements = judgements;
    }

    /// Says whether an offer fits; of one that does not, why.
    @PostMapping(EntryPages.ID + "/matches/{offer}/feedback")
    @AllowedTo({Audience.OFFICER, Audience.DEMAND_OWNER, Audience.SUPPLIER})
    ModelAndView judge(
            Actor actor, @PathVariable UUID id, @PathVariable UUID offer, @RequestParam Map<String, String> typed) {
        var verdict = Word.require(Feedback.Verdict.values(), typed.getOrDefault("verdict", ""));
        var note = typed.getOrDefault("note", "").strip();
        var reason = verdict == Feedback.Verdict.FITS
                ? null
                : Word.find(Reason.values(), typed.getOrDefault("reason", "")).orElse(null);
        if (verdict == Feedback.Verdict.DOES_NOT_FIT && reason == null) {
            return Page.to(Banner.href("/needs/" + id, ScenarioRefusal.Kind.REASON_MISSING));
        }
        var shortened = note.substring(0, Math.min(note.length(), LONGEST_NOTE));
        judgements.add(actor, new Feedback(id, offer, verdict, reason, shortened));
        return Page.to(Banner.href("/needs/" + id, Banner.Done.JUDGED));
    }
}
