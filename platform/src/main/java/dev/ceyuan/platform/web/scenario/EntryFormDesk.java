package dev.ceyuan.platform.web.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.registry.Organisations;
import dev.ceyuan.platform.scenario.Lists;
import dev.ceyuan.platform.web.Frame;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What the form of a need or an offer offers to choose from, and whose it can be.
@Component
final class EntryFormDesk {
    private final Organisations organisations;
    private final Lists lists;
    private final FormWords words;
    private final Wordings wordings;

    EntryFormDesk(Organisations organisations, Lists lists, FormWords words, Wordings wordings) {
        this.organisations = organisations;
        this.lists = lists;
        this.words = words;
        this.wordings = wordings;
    }

    Wording wording(Frame frame) {
        return wordings.of(frame);
    }

    EntryFormView.Words words(Locale locale) {
        return words.in(locale);
    }

    List<Choice> lists(Actor actor, EntryForm form) {
        return lists.all(actor, form.side()).stream()
                .map(list -> new Choice(
                        list.id().toString(), list.title(), list.id().toString().equals(form.value("list"))))
                .toList();
    }

    /// The organisations that the actor speaks for on this side; none for the office, which may name any.
    List<Choice> owners(Actor actor, EntryForm form) {
        if (actor.has(Role.OFFICER)) {
            return List.of();
        }
        return organisations.findAll(actor, own(actor, form.side())).values().stream()
                .distinct()
                .map(each -> new Choice(
                        each.id().toString(), each.name(), each.id().toString().equals(form.value("owner"))))
                .toList();
    }

    private static Set<UUID> own(Actor actor, Side side) {
        var role = side == Side.NEED ? Role.DEMAND_OWNER : Role.SUPPLIER;
        return actor.grants().stream()
                .filter(grant -> grant.role() == role)
                .map(Actor.Grant::organisation)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The organisation of this id or name; an id must be one that the actor may see.
    Optional<UUID> owner(Actor actor, String named) {
        return idOf(named)
                .map(id -> Optional.of(id)
                        .filter(each ->
                                organisations.findAll(actor, List.of(each)).containsKey(each)))
                .orElseGet(() -> Optional.ofNullable(
                        organisations.named(actor, List.of(named)).get(named)));
    }

    private static Optional<UUID> idOf(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException expected) {
            return Optional.empty();
        }
    }
}
