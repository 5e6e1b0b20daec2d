package dev.ceyuan.platform.web.matrix;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.registry.Attribute;
import dev.ceyuan.platform.registry.Claim;
import dev.ceyuan.platform.registry.Organisations;
import dev.ceyuan.platform.registry.Provenance;
import dev.ceyuan.platform.registry.Recording;
import dev.ceyuan.platform.registry.Visibility;
import dev.ceyuan.platform.web.TestServer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes objects to ask for: of a kind, standing so towards a caller. New on every call.
///
/// A kind of a new module is one line in [#kinds] and one in the table.
final class Specimens {
    static final Actor OFFICE = new Actor.Machine("matrix");

    private final TestServer server;
    private final Map<String, Kind> kinds = new HashMap<>();
    private @Nullable UUID stranger;

    /// A kind of object that a route can be about.
    ///
    /// @param standings how objects of the kind can stand towards a caller
    record Kind(Set<Standing> standings, Maker maker) {}

    /// Makes one.
    interface Maker {
        String make(Wish wish);
    }

    /// What is wanted.
    ///
    /// @param others the arguments of the route that have been made before
    record Wish(Persona persona, Standing standing, Map<String, String> others) {}

    Specimens(TestServer server) {
        this.server = server;
        kinds.putAll(new IdentitySpecimens(server).kinds());
        kinds.putAll(new ScenarioSpecimens(server, this).kinds());
        kinds.put(
                "organisation",
                new Kind(
                        Set.of(Standing.PUBLIC, Standing.OWN, Standing.FOREIGN),
                        wish -> organisation(wish).toString()));
    }

    Kind kind(String name) {
        var kind = kinds.get(name);
        if (kind == null) {
            throw new IllegalArgumentException(
                    "No such kind of object (%s); there are %s".formatted(name, kinds.keySet()));
        }
        return kind;
    }

    /// Whose an object is that stands so: the caller's organisation, or one that none of the callers speaks for.
    UUID ownerFor(Wish wish) {
        var own = wish.persona().organisation();
        if (wish.standing() == Standing.OWN && own != null) {
            return own;
        }
        if (stranger == null) {
            stranger = organisation();
        }
        return stranger;
    }

    private UUID organisation(Wish wish) {
        return switch (wish.standing()) {
            case OWN -> ownerFor(wish);
            case FOREIGN -> organisation(Visibility.OFFICE);
            case NONE, PUBLIC, MEMBERS -> organisation(Visibility.PUBLIC);
        };
    }

    /// A new organisation that is not shown to everyone.
    UUID organisation() {
        return organisation(Visibility.OFFICE);
    }

    private UUID organisation(Visibility visibility) {
        var name = "矩阵测试单位" + UUID.randomUUID();
        var source = Provenance.of("matrix", LocalDate.of(2026, 11, 24));
        var recording = server.get(Organisations.class)
                .register(OFFICE, visibility, List.of(new Claim(Attribute.NAME, name, source)));
        if (recording instanceof Recording.Recorded recorded) {
            return recorded.organisation().id();
        }
        throw new IllegalStateException(recording.toString());
    }
}
