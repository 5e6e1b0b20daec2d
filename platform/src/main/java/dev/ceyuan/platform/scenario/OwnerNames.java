package dev.ceyuan.platform.scenario;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.registry.Organisations;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the registry's names to the owners of entries and lists.
@Component
class OwnerNames {
    private final Organisations organisations;

    OwnerNames(Organisations organisations) {
        this.organisations = organisations;
    }

    /// Names by id; what is not among them the reader may not know.
    record Known(Map<UUID, String> names) {
        Known {
            names = Map.copyOf(names);
        }

        Entry.Owner owner(@Nullable UUID id, String stated) {
            var name = id == null ? null : names.get(id);
            return name == null ? new Entry.Owner(null, "", stated, false) : new Entry.Owner(id, name, stated, false);
        }

        Entry.Owner owner(Entry.Owner owner) {
            return owner.hidden() ? owner : owner(owner.id(), owner.stated());
        }
    }

    /// The names of these organisations, as far as the actor may know them.
    Known of(Actor actor, Stream<UUID> ids) {
        var wanted = ids.collect(Collectors.toSet());
        return wanted.isEmpty()
                ? new Known(Map.of())
                : new Known(organisations.findAll(actor, wanted).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, found -> found.getValue().name())));
    }

    /// The organisations that have these names; a name that none or several have is missing.
    Map<String, UUID> byName(Actor actor, Collection<String> names) {
        return names.isEmpty() ? Map.of() : organisations.named(actor, names);
    }

    /// A list with the name of its owner.
    EntryList named(Actor actor, EntryList list) {
        var known = of(actor, Stream.ofNullable(list.owner().id()));
        return list.with(known.owner(list.owner()));
    }
}
