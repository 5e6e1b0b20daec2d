package dev.ceyuan.platform.web.registry;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.registry.Organisation;
import dev.ceyuan.platform.registry.Recording;
import dev.ceyuan.platform.registry.Relations;
import dev.ceyuan.platform.registry.Visibility;
import dev.ceyuan.platform.web.AllowedTo;
import dev.ceyuan.platform.web.Audience;
import dev.ceyuan.platform.web.Frame;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Pages of organisations: everyone reads, officers write.
@Controller
@AllowedTo(Audience.OFFICER)
final class OrganisationPages {
    private static final String ONE = "redirect:/organisations/";

    private final OrganisationsReader list;
    private final OrganisationReader reader;
    private final OrganisationDesk desk;
    private final RegistryWords words;

    OrganisationPages(OrganisationsReader list, OrganisationReader reader, OrganisationDesk desk, RegistryWords words) {
        this.list = list;
        this.reader = reader;
        this.desk = desk;
        this.words = words;
    }

    @AllowedTo(Audience.EVERYONE)
    @GetMapping("/organisations")
    ModelAndView organisations(Actor actor, OrganisationFilter filter, Locale locale) {
        return new ModelAndView("registry/organisations", "view", list.read(actor, filter.query(), locale));
    }

    /// The id of a merged organisation leads to the one it was merged into.
    @AllowedTo(Audience.EVERYONE)
    @GetMapping("/organisations/{id}")
    ModelAndView organisation(
            Actor actor, @PathVariable UUID id, @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var view = reader.page(actor, id, frame, List.of());
        return view.id().equals(id)
                ? new ModelAndView("registry/organisation", "view", view)
                : new ModelAndView(ONE + view.id());
    }

    @GetMapping("/organisations/new")
    ModelAndView form(Locale locale) {
        return form(RegistrationForm.EMPTY, List.of(), locale);
    }

    @PostMapping("/organisations")
    ModelAndView register(Actor actor, RegistrationForm form, Locale locale) {
        var recording = desk.register(actor, form);
        if (recording instanceof Recording.Recorded(Organisation organisation)) {
            return new ModelAndView(ONE + organisation.id());
        }
        return refused(form(form, desk.problems(recording, locale), locale));
    }

    @PostMapping("/organisations/{id}/facts")
    ModelAndView record(
            Actor actor,
            @PathVariable UUID id,
            @Valid FactForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        return answer(actor, id, desk.problems(desk.record(actor, id, form), frame.locale()), frame);
    }

    @PostMapping("/organisations/{id}/withdrawals")
    ModelAndView withdraw(
            Actor actor,
            @PathVariable UUID id,
            @Valid WithdrawalForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var recording = desk.withdraw(actor, id, form.version(), form.fact());
        return answer(actor, id, desk.problems(recording, frame.locale()), frame);
    }

    @PostMapping("/organisations/{id}/visibility")
    ModelAndView show(Actor actor, @PathVariable UUID id, @RequestParam Visibility visibility) {
        desk.organisations().show(actor, id, visibility);
        return new ModelAndView(ONE + id);
    }

    @PostMapping("/organisations/{id}/relations")
    ModelAndView relate(
            Actor actor,
            @PathVariable UUID id,
            @Valid RelationForm form,
            @ModelAttribute(name = "frame", binding = false) Frame frame) {
        var other = desk.meant(actor, form.other());
        if (other.isEmpty()) {
            return answer(
                    actor, id, List.of(desk.say("registry.relation.unknown", frame.locale(), form.other())), frame);
        }
        return switch (desk.relations().relate(actor, form.claim(id, other.get(), desk.today()))) {
            case Relations.Related _ -> new ModelAndView(ONE + id);
            case Relations.Refused(var refusal) ->
                answer(
                        actor,
                        id,
                        List.of(desk.say(DuplicatesReader.key("registry.relation.refused.", refusal), frame.locale())),
                        frame);
        };
    }

    @PostMapping("/organisations/{id}/relations/{relation}/withdraw")
    ModelAndView withdrawRelation(Actor actor, @PathVariable UUID id, @PathVariable UUID relation) {
        desk.relations().withdraw(actor, id, relation);
        return new ModelAndView(ONE + id);
    }

    private ModelAndView form(RegistrationForm form, List<String> problems, Locale locale) {
        var kinds = words.kinds().all().stream()
                .map(kind -> new RegisterView.Option(kind.id(), kind.label(locale)))
                .toList();
        return new ModelAndView("registry/register", "view", new RegisterView(form, desk.today(), kinds, problems));
    }

    private ModelAndView answer(Actor actor, UUID id, List<String> problems, Frame frame) {
        return problems.isEmpty()
                ? new ModelAndView(ONE + id)
                : refused(new ModelAndView("registry/organisation", "view", reader.page(actor, id, frame, problems)));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
