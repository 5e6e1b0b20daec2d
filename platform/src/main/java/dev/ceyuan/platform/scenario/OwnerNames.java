package dev.ceyuan.platform.scenario;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Puts the registry's names to the owners of entries and lists.
@Component
class OwnerNames {
    private final JdbcClient jdbc;

    OwnerNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Names by id.
    record Known(Map<UUID, String> names) {
        Known {
            names = Map.copyOf(names);
        }

        Entry.Owner owner(@Nullable UUID id, String stated) {
            return new Entry.Owner(id, id == null ? "" : names.getOrDefault(id, ""), stated, false);
        }

        Entry.Owner owner(Entry.Owner owner) {
            return owner.hidden() ? owner : owner(owner.id(), owner.stated());
        }
    }

    /// The names of these organisations; one that was merged bears the name of the one it was merged into.
    Known of(Stream<UUID> ids) {
        var wanted = ids.collect(Collectors.toSet());
        var names = new HashMap<UUID, String>();
        if (!wanted.isEmpty()) {
            jdbc.sql("""
                    select o.id, r.name from registry.organisation o join registry.organisation r on r.id = o.root_id
                    where o.id = any(cast(:ids as uuid[])) and r.name is not null
                    """)
                    .param("ids", Reading.array(wanted))
                    .query((row, _) -> names.put(row.getObject("id", UUID.class), row.getString("name")))
                    .list();
        }
        return new Known(names);
    }

    /// A list with the name of its owner.
    EntryList named(EntryList list) {
        var known = of(Stream.ofNullable(list.owner().id()));
        return list.with(known.owner(list.owner()));
    }
}
