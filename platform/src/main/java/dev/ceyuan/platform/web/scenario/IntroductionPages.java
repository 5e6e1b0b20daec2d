package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.scenario.Funnel;
import dev.ceyuan.platform.scenario.Funnels;
import dev.ceyuan.platform.scenario.Introduction.Act;
import dev.ceyuan.platform.scenario.Introduction.By;
import dev.ceyuan.platform.scenario.Introductions;
import dev.ceyuan.platform.scenario.ScenarioRefusal;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.Days;
import dev.ceyuan.platform.web.Frame;
import dev.ceyuan.platform.web.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Introductions: the board, one with its history, and the steps that the reader may take.
@Controller
@RequestMapping("/introductions")
@AllowedTo(Audience.MEMBER)
final class IntroductionPages {
    private final Introductions introductions;
    private final Funnels funnels;
    private final Wordings wordings;
    private final Clock clock;

    IntroductionPages(Introductions introductions, Funnels funnels, Wordings wordings, Clock clock) {
        this.introductions = introductions;
        this.funnels = funnels;
        this.wordings = wordings;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView board(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @RequestParam Map<String, String> parameters) {
        var wording = wordings.of(frame);
        var typed = parameters.getOrDefault("q", "").strip();
        var waiting = parameters.containsKey("waiting");
        var by = by(parameters.getOrDefault("by", ""));
        var all = introductions.list(actor);
        var cards = BoardView.chosen(all, typed, waiting, wording);
        var view = new BoardView(
                typed,
                waiting,
                all.size(),
                BoardView.columns(cards, wording),
                funnels.funnels(actor, by).stream()
                        .map(funnel -> FunnelView.of(funnel, by, wording))
                        .toList(),
                Arrays.stream(Funnel.By.values())
                        .map(each -> new Choice(each.name(), wording.text("scenario.funnel.by." + each), each == by))
                        .toList());
        return Page.of("scenario/introductions", view);
    }

    /// The cut that a word names; all together if it names none.
    static Funnel.By by(String word) {
        return Arrays.stream(Funnel.By.values())
                .filter(each -> each.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(Funnel.By.ALL);
    }

    @GetMapping(EntryPages.ID)
    ModelAndView introduction(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @PathVariable UUID id,
            @RequestParam Map<String, String> parameters) {
        var banner = Banner.of(parameters, frame);
        return Page.of(
                "scenario/introduction", new Reader(actor, frame).view(id, banner, IntroductionView.Returned.NOTHING));
    }

    @PostMapping
    @AllowedTo(Audience.OFFICER)
    ModelAndView propose(
            Actor actor,
            @RequestParam UUID need,
            @RequestParam UUID offer,
            @RequestParam(defaultValue = "") String note) {
        try {
            var introduction = introductions.propose(actor, need, offer, note.strip());
            return Page.to(Banner.href("/introductions/" + introduction.id(), Banner.Done.PROPOSED));
        } catch (ScenarioRefusal refusal) {
            return Page.to(Banner.href("/needs/" + need, refusal.kind()));
        }
    }

    /// Takes a step; if a field is wrong, the page comes back with what was typed and says which and why.
    @PostMapping(EntryPages.ID + "/steps")
    @AllowedTo({Audience.OFFICER, Audience.SUPPLIER, Audience.DEMAND_OWNER})
    ModelAndView take(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed) {
        var input = new StepInput(
                Word.require(Act.values(), typed.getOrDefault("act", "")),
                Word.require(By.values(), typed.getOrDefault("by", "")),
                typed);
        var address = "/introductions/" + id;
        return switch (input.read(LocalDate.ofInstant(clock.instant(), Days.ZONE))) {
            case StepInput.Reading.Unread(var problems) -> {
                var returned = new IntroductionView.Returned(input, problems);
                var view = new Reader(actor, frame).view(id, null, returned);
                yield Page.of("scenario/introduction", view, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case StepInput.Reading.Read(var step) -> {
                try {
                    introductions.take(actor, id, revision(typed), step);
                    yield Page.to(Banner.href(address, Banner.Done.STEP_TAKEN));
                } catch (ScenarioRefusal refusal) {
                    yield Page.to(Banner.href(address, refusal.kind()));
                }
            }
        };
    }

    /// A form without a revision was not made by us: it is taken as stale.
    private static int revision(Map<String, String> typed) {
        var revision = typed.getOrDefault("revision", "");
        return revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : 0;
    }

    /// Who looks.
    private final class Reader {
        private final Actor actor;
        private final Wording wording;

        Reader(Actor actor, Frame frame) {
            this.actor = actor;
            this.wording = wordings.of(frame);
        }

        IntroductionView view(UUID id, @Nullable Banner banner, IntroductionView.Returned returned) {
            var introduction = introductions.get(actor, id);
            var events = introductions.events(actor, id);
            return new IntroductionView(
                    IntroductionCard.of(introduction, wording),
                    IntroductionView.track(events, introduction.state(), wording),
                    IntroductionView.happenings(events, wording),
                    IntroductionView.forms(introduction, returned, wording),
                    IntroductionView.reasons(wording),
                    banner);
        }
    }
}
