package dev.ceyuan.platform.web.registry;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.registry.Duplicates;
import dev.ceyuan.platform.registry.MergeOutcome;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The duplicates desk: officers decide, auditors read.
@Controller
@AllowedTo(Audience.OFFICER)
final class DuplicatePages {
    private static final int LAST_PAGE = 100_000;

    private final Duplicates duplicates;
    private final DuplicatesReader reader;
    private final MessageSource messages;

    DuplicatePages(Duplicates duplicates, DuplicatesReader reader, MessageSource messages) {
        this.duplicates = duplicates;
        this.reader = reader;
        this.messages = messages;
    }

    @AllowedTo({Audience.OFFICER, Audience.AUDITOR})
    @GetMapping("/duplicates")
    ModelAndView list(Actor actor, @RequestParam(defaultValue = "1") int page, Locale locale) {
        return new ModelAndView(
                "registry/duplicates", "view", reader.list(actor, Math.clamp(page, 1, LAST_PAGE), locale));
    }

    @AllowedTo({Audience.OFFICER, Audience.AUDITOR})
    @GetMapping("/duplicates/{id}")
    ModelAndView pair(Actor actor, @PathVariable UUID id, Locale locale) {
        return new ModelAndView("registry/duplicate", "view", reader.pair(actor, id, locale, null));
    }

    /// @param survivor which of the two stays
    @PostMapping("/duplicates/{id}/merge")
    ModelAndView merge(Actor actor, @PathVariable UUID id, @RequestParam UUID survivor, Locale locale) {
        var pair = duplicates.find(actor, id);
        var loser = pair.first().equals(survivor) ? pair.second() : pair.first();
        return switch (duplicates.merge(actor, loser, survivor)) {
            case MergeOutcome.Merged merged ->
                new ModelAndView("redirect:/organisations/" + merged.survivor().id());
            case MergeOutcome.Refused(var reason, var arguments) -> {
                var words = messages.getMessage(
                        DuplicatesReader.key("registry.merge.refused.", reason), arguments.toArray(), locale);
                var page = new ModelAndView("registry/duplicate", "view", reader.pair(actor, id, locale, words));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    @PostMapping("/duplicates/{id}/dismiss")
    ModelAndView dismiss(Actor actor, @PathVariable UUID id) {
        duplicates.dismiss(actor, id);
        return new ModelAndView("redirect:/duplicates");
    }

    @PostMapping("/merges/{id}/undo")
    ModelAndView undo(Actor actor, @PathVariable UUID id) {
        return new ModelAndView(
                "redirect:/organisations/" + duplicates.undo(actor, id).id());
    }
}
