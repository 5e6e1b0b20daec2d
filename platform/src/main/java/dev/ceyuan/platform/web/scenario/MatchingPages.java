package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.scenario.MatchingLessons;
import dev.ceyuan.platform.scenario.ScenarioRefusal;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.Frame;
import dev.ceyuan.platform.web.Page;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The rules of matching, for everyone to read; the office lets them learn.
@Controller
@RequestMapping(MatchingPages.PATH)
@AllowedTo(Audience.EVERYONE)
final class MatchingPages {
    static final String PATH = "/matching";

    private final MatchingLessons lessons;
    private final Wordings wordings;

    MatchingPages(MatchingLessons lessons, Wordings wordings) {
        this.lessons = lessons;
        this.wordings = wordings;
    }

    @GetMapping
    ModelAndView rules(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @RequestParam Map<String, String> parameters) {
        return Page.of(
                "scenario/matching",
                MatchingView.of(lessons.rules(actor), wordings.of(frame), Banner.of(parameters, frame)));
    }

    @PostMapping("/lessons")
    @AllowedTo(Audience.OFFICER)
    ModelAndView learn(Actor actor) {
        try {
            lessons.learn(actor);
            return Page.to(Banner.href(PATH, Banner.Done.LEARNT));
        } catch (ScenarioRefusal refusal) {
            return Page.to(Banner.href(PATH, refusal.kind()));
        }
    }
}
