package dev.ceyuan.platform.web.registry;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.registry.ClaimProblem;
import dev.ceyuan.platform.registry.OrganisationChange;
import dev.ceyuan.platform.registry.Organisations;
import dev.ceyuan.platform.registry.Recording;
import dev.ceyuan.platform.registry.Relations;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// What officers do with organisations, in the terms of forms.
@Component
final class OrganisationDesk {
    private final Organisations organisations;
    private final Relations relations;
    private final MessageSource messages;
    private final Clock clock;

    OrganisationDesk(Organisations organisations, Relations relations, MessageSource messages, Clock clock) {
        this.organisations = organisations;
        this.relations = relations;
        this.messages = messages;
        this.clock = clock;
    }

    Organisations organisations() {
        return organisations;
    }

    Relations relations() {
        return relations;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Recording register(Actor actor, RegistrationForm form) {
        return organisations.register(actor, form.visibility(), form.claims(today()));
    }

    Recording record(Actor actor, UUID id, FactForm form) {
        return organisations.change(
                actor, new OrganisationChange(id, form.version(), List.of(form.claim(today())), Set.of()));
    }

    Recording withdraw(Actor actor, UUID id, long version, UUID fact) {
        return organisations.change(actor, new OrganisationChange(id, version, List.of(), Set.of(fact)));
    }

    /// The organisation that a name, alias or code means.
    Optional<UUID> meant(Actor actor, String text) {
        return Optional.ofNullable(organisations.named(actor, List.of(text)).get(text));
    }

    /// What stood in the way of a recording, in words; nothing if it is recorded.
    List<String> problems(Recording recording, Locale locale) {
        return switch (recording) {
            case Recording.Recorded _ -> List.of();
            case Recording.Stale _ -> List.of(say("registry.stale", locale));
            case Recording.Refused(var problems) ->
                problems.stream().map(problem -> say(problem, locale)).toList();
        };
    }

    String say(ClaimProblem problem, Locale locale) {
        return say(problem.attribute().messageKey(), locale) + " – "
                + messages.getMessage(problem.messageKey(), problem.arguments().toArray(), locale);
    }

    String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
