package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.registry.Organisations;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The organisations of vouchers: their names, and who is meant by what somebody types.
///
/// Who sees a voucher or a hold knows whose it is and where it is used, whether or not the organisation is
/// shown to everyone; so names are read with the system's eyes. Whom somebody names must be there for him.
@Component
final class Parties {
    private static final Actor DESK = new Actor.Machine("ledger-desk");

    private final Organisations organisations;

    Parties(Organisations organisations) {
        this.organisations = organisations;
    }

    Map<UUID, String> namesOf(Collection<UUID> ids) {
        return organisations.findAll(DESK, ids).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().name()));
    }

    /// The organisation of this name, alias, credit code or id.
    Optional<UUID> named(Actor actor, String typed) {
        var id = idOf(typed);
        if (id.isPresent()) {
            return id.filter(each -> organisations.findAll(actor, List.of(each)).containsKey(each));
        }
        var named = organisations.named(actor, List.of(typed)).get(typed);
        return named == null ? coded(actor, typed) : Optional.of(named);
    }

    private Optional<UUID> coded(Actor actor, String typed) {
        try {
            return Optional.of(organisations.coded(actor, typed).id());
        } catch (NoSuchObject expected) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> idOf(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException expected) {
            return Optional.empty();
        }
    }
}
