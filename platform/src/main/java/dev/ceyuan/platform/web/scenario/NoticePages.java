package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.scenario.Notices;
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

/// What is new for those who speak for an organisation.
@Controller
@RequestMapping("/notices")
@AllowedTo(Audience.MEMBER)
final class NoticePages {
    private final Notices notices;
    private final Wordings wordings;

    NoticePages(Notices notices, Wordings wordings) {
        this.notices = notices;
        this.wordings = wordings;
    }

    @GetMapping
    ModelAndView list(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @RequestParam Map<String, String> parameters) {
        var wording = wordings.of(frame);
        var lines = notices.list(actor).stream()
                .map(notice -> NoticesView.Line.of(notice, wording))
                .toList();
        return Page.of("scenario/notices", new NoticesView(lines, Banner.of(parameters, frame)));
    }

    @PostMapping("/read")
    ModelAndView read(Actor actor) {
        notices.read(actor);
        return Page.to(Banner.href("/notices", Banner.Done.NOTICES_READ));
    }
}
