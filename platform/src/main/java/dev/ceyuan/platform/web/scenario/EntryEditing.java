package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.scenario.Entries;
import dev.ceyuan.platform.scenario.Entry;
import dev.ceyuan.platform.scenario.ScenarioRefusal;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.Frame;
import dev.ceyuan.platform.web.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Drafting, revising, publishing, closing and taking back: the same for needs and offers.
abstract class EntryEditing {
    private final Side side;
    private final Entries entries;
    private final EntryFormReader reader;
    private final EntryFormDesk forms;

    EntryEditing(Entries entries, Side side, EntryFormReader reader, EntryFormDesk forms) {
        this.side = side;
        this.entries = entries;
        this.reader = reader;
        this.forms = forms;
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        if (!EntryListing.mayDraft(actor, side)) {
            throw new AccessDenied(actor.id(), "entry.drafted");
        }
        return Page.of("scenario/entry-form", new Sheet(actor, frame, null).view(new EntryForm(side, Map.of())));
    }

    @PostMapping
    ModelAndView draft(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = new EntryForm(side, typed);
        var sheet = new Sheet(actor, frame, null);
        return switch (reader.read(form, named -> forms.owner(actor, named), null)) {
            case EntryFormReader.Reading.Unread(var problems) -> sheet.back(form, problems);
            case EntryFormReader.Reading.Read(var draft) ->
                Page.to(Banner.href(path(entries.draft(actor, draft)), Banner.Done.DRAFTED));
        };
    }

    @GetMapping(EntryPages.ID + "/edit")
    ModelAndView edit(
            Actor actor, @ModelAttribute(name = "frame", binding = false) Frame frame, @PathVariable UUID id) {
        var entry = entries.get(actor, id);
        requireOwnerOrOffice(actor, entry);
        var form = EntryForm.of(entry, forms.wording(frame));
        return Page.of("scenario/entry-form", new Sheet(actor, frame, entry).view(form));
    }

    @PostMapping(EntryPages.ID)
    ModelAndView revise(
            Actor actor,
            @ModelAttribute(name = "frame", binding = false) Frame frame,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        var before = entries.get(actor, id);
        requireOwnerOrOffice(actor, before);
        var form = new EntryForm(side, typed);
        var sheet = new Sheet(actor, frame, before);
        return switch (reader.read(form, named -> forms.owner(actor, named), before)) {
            case EntryFormReader.Reading.Unread(var problems) -> sheet.back(form, problems);
            case EntryFormReader.Reading.Read(var draft) -> {
                try {
                    entries.revise(actor, id, revision(form), draft);
                    yield Page.to(Banner.href(path(id), Banner.Done.REVISED));
                } catch (ScenarioRefusal refusal) {
                    yield sheet.refused(form, refusal);
                }
            }
        };
    }

    /// Whoever reads an entry does not by that revise it.
    private static void requireOwnerOrOffice(Actor actor, Entry entry) {
        if (!actor.has(Role.OFFICER) && !EntryView.speaksFor(actor, entry)) {
            throw new AccessDenied(actor.id(), "entry.revised");
        }
    }

    /// A form without a revision was not made by us: it is taken as stale.
    private static long revision(EntryForm form) {
        return form.value("revision").matches("[0-9]{1,18}") ? Long.parseLong(form.value("revision")) : 0;
    }

    @PostMapping(EntryPages.ID + "/publish")
    @AllowedTo(Audience.OFFICER)
    ModelAndView publish(Actor actor, @PathVariable UUID id) {
        return act(actor, id, entries::publish, Banner.Done.PUBLISHED);
    }

    @PostMapping(EntryPages.ID + "/close")
    ModelAndView close(Actor actor, @PathVariable UUID id) {
        return act(actor, id, entries::close, Banner.Done.CLOSED);
    }

    @PostMapping(EntryPages.ID + "/withdraw")
    ModelAndView withdraw(Actor actor, @PathVariable UUID id) {
        return act(actor, id, entries::withdraw, Banner.Done.WITHDRAWN);
    }

    private ModelAndView act(Actor actor, UUID id, BiConsumer<Actor, UUID> act, Banner.Done done) {
        try {
            act.accept(actor, id);
            return Page.to(Banner.href(path(id), done));
        } catch (ScenarioRefusal refusal) {
            return Page.to(Banner.href(path(id), refusal.kind()));
        }
    }

    private String path(UUID id) {
        return EntryLine.path(side) + "/" + id;
    }

    /// The form on its page.
    private final class Sheet {
        private final Actor actor;
        private final Frame frame;
        private final @Nullable Entry before;

        Sheet(Actor actor, Frame frame, @Nullable Entry before) {
            this.actor = actor;
            this.frame = frame;
            this.before = before;
        }

        EntryFormView view(EntryForm form) {
            return view(form, Map.of(), null);
        }

        ModelAndView back(EntryForm form, Map<String, String> problems) {
            var banner = new Banner(frame.text("scenario.form.wrong", problems.size()), true);
            return Page.of("scenario/entry-form", view(form, problems, banner), HttpStatus.UNPROCESSABLE_CONTENT);
        }

        ModelAndView refused(EntryForm form, ScenarioRefusal refusal) {
            var banner = new Banner(frame.text("scenario.refused." + Banner.word(refusal.kind())), true);
            return Page.of("scenario/entry-form", view(form, Map.of(), banner), HttpStatus.CONFLICT);
        }

        private EntryFormView view(EntryForm form, Map<String, String> problems, @Nullable Banner banner) {
            var at = before == null ? EntryLine.path(side) : path(before.id());
            return new EntryFormView(
                    form,
                    before == null
                            ? frame.text("scenario.form.new." + side)
                            : frame.text("scenario.form.edit", before.content().title()),
                    at,
                    at,
                    before != null,
                    problems,
                    actor.has(Role.OFFICER) ? forms.lists(actor, form) : List.of(),
                    forms.owners(actor, form),
                    forms.words(frame.locale()),
                    banner);
        }
    }
}
