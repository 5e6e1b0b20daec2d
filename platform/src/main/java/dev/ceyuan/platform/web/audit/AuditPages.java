package dev.ceyuan.platform.web.audit;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// The public page of the log, and the auditor's desk.
@Controller
@RequestMapping("/audit")
@AllowedTo(Audience.AUDITOR)
final class AuditPages {
    private static final int EVENTS = 50;
    private static final int CHECKPOINTS = 20;

    private final AuditDesk desk;

    AuditPages(AuditDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ModelAndView events(Actor actor, AuditQuestion question) {
        var found = desk.find(actor, question.question(), EVENTS + 1);
        var more = found.size() > EVENTS;
        var events = more ? found.subList(0, EVENTS) : found;
        var view = new AuditView(
                question, events, more ? question.after(events.getLast().seq()) : null);
        return Page.of("audit/events", view);
    }

    @GetMapping("/log")
    @AllowedTo(Audience.EVERYONE)
    ModelAndView log(Actor actor) {
        var proofs = desk.proofs();
        var view = new LogView(
                proofs.standing().orElse(null),
                proofs.keys(),
                proofs.checkpoints(Long.MAX_VALUE, CHECKPOINTS),
                actor.has(Role.ADMINISTRATOR));
        return Page.of("audit/log", view);
    }

    @PostMapping("/keys/rotate")
    @AllowedTo(Audience.ADMINISTRATOR)
    ModelAndView rotate(Actor actor) {
        desk.rotateKey(actor);
        return Page.to("/audit/log");
    }
}
