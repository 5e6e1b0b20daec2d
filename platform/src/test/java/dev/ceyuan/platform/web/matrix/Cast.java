package dev.ceyuan.platform.web.matrix;

import dev.ceyuan.platform.identity.Accounts;
import dev.ceyuan.platform.identity.Appointment;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.web.Browser;
import dev.ceyuan.platform.web.People;
import dev.ceyuan.platform.web.People.Person;
import dev.ceyuan.platform.web.TestServer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes the callers. Those of one kind speak for one organisation.
final class Cast {
    private final TestServer server;
    private final People people;
    private final Specimens specimens;
    private final Map<Caller, UUID> organisations = new EnumMap<>(Caller.class);

    Cast(TestServer server, Specimens specimens) {
        this.server = server;
        this.people = new People(server);
        this.specimens = specimens;
    }

    /// A new caller of this kind.
    Persona make(Caller caller) {
        if (caller == Caller.VISITOR) {
            return persona(caller, server.browser(), null, null);
        }
        var role = caller.role();
        if (role == null) {
            throw new IllegalStateException("Who has an account has a role (%s)".formatted(caller));
        }
        var organisation = role.speaksForOrganisation() ? organisationOf(caller) : null;
        var person = people.with(new Appointment(role, organisation, today(), null));
        var browser = people.signedIn(person);
        if (caller == Caller.EXPIRED) {
            endYesterday(person);
        }
        if (caller == Caller.DISABLED) {
            server.get(Accounts.class)
                    .disable(people.first().actor(), person.actor().account());
        }
        return persona(caller, browser, person, organisation);
    }

    private Persona persona(Caller caller, Browser browser, @Nullable Person person, @Nullable UUID organisation) {
        return new Persona(caller, browser, person, organisation, browser.headerToken());
    }

    private UUID organisationOf(Caller caller) {
        return organisations.computeIfAbsent(caller, _ -> specimens.organisation());
    }

    private void endYesterday(Person person) {
        int changed = server.owner()
                .sql("""
                update identity.membership set valid_from = :day, valid_until = :day
                where account_id = :account and role = :role
                """)
                .param("day", today().minusDays(1))
                .param("account", person.actor().account())
                .param("role", Role.SUPPLIER.name())
                .update();
        if (changed != 1) {
            throw new IllegalStateException("One membership should have ended (%d)".formatted(changed));
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
