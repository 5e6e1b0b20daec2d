package dev.ceyuan.platform.web.matrix;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.intake.Imports;
import dev.ceyuan.platform.intake.UploadOutcome;
import dev.ceyuan.platform.registry.Organisations;
import dev.ceyuan.platform.web.TestServer;
import dev.ceyuan.platform.web.matrix.Specimens.Kind;
import dev.ceyuan.platform.web.matrix.Specimens.Wish;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Imports at their steps, and files to upload.
final class IntakeSpecimens {
    private static final Set<Caller> IMPORTERS = EnumSet.of(Caller.OFFICER, Caller.SUPPLIER, Caller.DEMAND_OWNER);

    private final TestServer server;

    IntakeSpecimens(TestServer server) {
        this.server = server;
    }

    Map<String, Kind> kinds() {
        var standings = Set.of(Standing.OWN, Standing.FOREIGN);
        return Map.of(
                "import",
                        new Kind(
                                standings,
                                IntakeSpecimens::imports,
                                wish -> recognised(wish).toString()),
                "previewed-import", new Kind(standings, IntakeSpecimens::imports, this::previewed),
                "import-target", new Kind(Set.of(), wish -> target(wish.persona())),
                "table", new Kind(Set.of(), wish -> table(wish.persona())));
    }

    private static boolean imports(Persona persona) {
        return IMPORTERS.contains(persona.caller());
    }

    /// Where the caller may import.
    private static String target(Persona persona) {
        return persona.caller() == Caller.SUPPLIER ? "offers" : "needs";
    }

    /// A file with one row that the caller may import.
    private String table(Persona persona) {
        var owner = ownerOf(persona);
        return persona.caller() == Caller.SUPPLIER
                ? "供给名称,供给单位,类别\n政务热线智能应答 %s,%s,模型\n".formatted(UUID.randomUUID(), owner)
                : "需求名称,需求单位\n政务热线智能应答 %s,%s\n".formatted(UUID.randomUUID(), owner);
    }

    private String ownerOf(Persona persona) {
        var own = persona.organisation();
        return own == null
                ? ""
                : server.get(Organisations.class).find(Specimens.OFFICE, own).name();
    }

    private UUID recognised(Wish wish) {
        var mine = wish.standing() == Standing.OWN;
        var actor = mine ? actorOf(wish.persona()) : Specimens.OFFICE;
        var table = table(wish.persona()).getBytes(StandardCharsets.UTF_8);
        var outcome = server.get(Imports.class)
                .upload(actor, target(wish.persona()), "table.csv", new ByteArrayInputStream(table));
        if (outcome instanceof UploadOutcome.Recognised recognised) {
            return recognised.stored().id();
        }
        throw new IllegalStateException(outcome.toString());
    }

    private String previewed(Wish wish) {
        var actor = wish.standing() == Standing.OWN ? actorOf(wish.persona()) : Specimens.OFFICE;
        var id = recognised(wish);
        server.get(Imports.class).preview(actor, id);
        server.get(Imports.class).work(actor, id);
        return id.toString();
    }

    private static Actor actorOf(Persona persona) {
        var person = persona.person();
        if (person == null) {
            throw new IllegalStateException("A visitor imports nothing");
        }
        return person.actor();
    }
}
