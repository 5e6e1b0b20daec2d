package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.scenario.Lists;
import dev.ceyuan.platform.scenario.MatchDesk;
import dev.ceyuan.platform.scenario.Needs;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.Frame;
import dev.ceyuan.platform.web.Page;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Needs for readers: the list, a need with the offers that fit it, and questions about those that do not.
@Controller
@RequestMapping("/needs")
@AllowedTo(Audience.EVERYONE)
final class NeedPages extends EntryPages {
    private static final int CANDIDATES = 12;

    private final Needs needs;
    private final MatchDesk matches;

    NeedPages(Needs needs, Lists lists, EntryDesk desk, MatchDesk matches) {
        super(Side.NEED, needs, lists, desk);
        this.needs = needs;
        this.matches = matches;
    }

    /// Why is this offer not on the list? Without an offer, candidates that are named like what is typed.
    @GetMapping(ID + "/why-not")
    ModelAndView whyNot(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @PathVariable UUID id,
            @RequestParam Map<String, String> parameters) {
        var need = needs.get(actor, id);
        var wording = wording(frame);
        var typed = parameters.getOrDefault("q", "").strip();
        var chosen = offer(parameters);
        var answer = chosen.map(offer -> WhyNotView.answer(matches.whyNot(actor, id, offer), wording));
        var candidates = matches.search(actor, Side.OFFER, typed, CANDIDATES).stream()
                .map(hit -> WhyNotView.Candidate.of(id, typed, hit))
                .toList();
        return Page.of(
                "scenario/why-not",
                new WhyNotView(
                        need.id().toString(),
                        need.content().title(),
                        typed,
                        candidates,
                        chosen.map(UUID::toString).orElse(null),
                        answer.orElse(null)));
    }

    /// Which smallest changes of the need would add offers?
    @GetMapping(ID + "/what-would-change")
    ModelAndView whatWouldChange(
            Actor actor, @ModelAttribute(name = "frame", binding = false) Frame frame, @PathVariable UUID id) {
        var need = needs.get(actor, id);
        var wording = wording(frame);
        var suggestions = matches.suggestions(actor, id).stream()
                .map(suggestion -> WhatWouldChangeView.Suggestion.of(suggestion, wording))
                .toList();
        return Page.of(
                "scenario/what-would-change",
                new WhatWouldChangeView(id.toString(), need.content().title(), suggestions));
    }

    /// An id that is none is like no choice.
    private static Optional<UUID> offer(Map<String, String> parameters) {
        try {
            return Optional.ofNullable(parameters.get("offer")).map(UUID::fromString);
        } catch (IllegalArgumentException expected) {
            return Optional.empty();
        }
    }
}
