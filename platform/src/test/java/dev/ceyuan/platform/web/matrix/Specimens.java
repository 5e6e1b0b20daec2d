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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Makes objects to ask for: of a kind, standing so towards a caller. New on every call.
///
/// A kind of a new module is one line in [#kinds] and one in the table.
final class Specimens {
    static final Actor OFFICE = new Actor.Machine("matrix");
    static final String NAME = "矩阵测试单位";

    private final TestServer server;
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, String> marks = new HashMap<>();
    private @Nullable UUID stranger;

    /// A kind of object that a route can be about.
    ///
    /// @param standings how objects of the kind can stand towards a caller; none if no route is about them
    /// @param canOwn    whether there can be one that is the caller's own
    record Kind(Set<Standing> standings, Predicate<Persona> canOwn, Maker maker) {
        /// Objects that belong to organisations.
        Kind(Set<Standing> standings, Maker maker) {
            this(standings, persona -> persona.organisation() != null, maker);
        }

        /// Objects that belong to accounts.
        static Kind personal(Maker maker) {
            var standings = Set.of(Standing.OWN, Standing.FOREIGN);
            return new Kind(standings, persona -> !persona.caller().isStranger(), maker);
        }
    }

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
        kinds.putAll(new RegistrySpecimens(server, this).kinds());
        kinds.putAll(new IntakeSpecimens(server).kinds());
        kinds.putAll(new AuditSpecimens(server).kinds());
        kinds.putAll(new LedgerSpecimens(server, this).kinds());
    }

    Kind kind(String name) {
        var kind = kinds.get(name);
        if (kind == null) {
            throw new IllegalArgumentException(
                    "No such kind of object (%s); there are %s".formatted(name, kinds.keySet()));
        }
        return kind;
    }

    /// Whose an object is that stands so: the caller's organisation, or one that none of the callers speaks
    /// for.
    UUID ownerFor(Wish wish) {
        var own = wish.persona().organisation();
        if (wish.standing() == Standing.OWN && own != null) {
            return own;
        }
        return stranger();
    }

    /// An organisation that none of the callers speaks for; the same on every call.
    UUID stranger() {
        if (stranger == null) {
            stranger = organisation();
        }
        return stranger;
    }

    /// A new organisation that is not shown to everyone.
    UUID organisation() {
        return organisation(Visibility.OFFICE);
    }

    UUID organisation(Visibility visibility) {
        var mark = UUID.randomUUID();
        var source = Provenance.of("matrix", LocalDate.of(2026, 11, 24));
        var recording = server.get(Organisations.class)
                .register(OFFICE, visibility, List.of(new Claim(Attribute.NAME, NAME + mark, source)));
        if (recording instanceof Recording.Recorded recorded) {
            var id = recorded.organisation().id();
            marked(id, mark);
            return id;
        }
        throw new IllegalStateException(recording.toString());
    }

    /// Notes by what text, beside its id, an object would be recognised.
    void marked(UUID id, UUID mark) {
        marks.put(id.toString(), mark.toString());
    }

    /// The texts by which an object would be recognised.
    Set<String> marksOf(String id) {
        var mark = marks.get(id);
        return mark == null ? Set.of(id) : Set.of(id, mark);
    }
}
