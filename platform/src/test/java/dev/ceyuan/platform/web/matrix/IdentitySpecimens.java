package dev.ceyuan.platform.web.matrix;

import dev.ceyuan.platform.identity.Appointment;
import dev.ceyuan.platform.identity.ClientAddress;
import dev.ceyuan.platform.identity.Invitations;
import dev.ceyuan.platform.identity.Memberships;
import dev.ceyuan.platform.identity.OneTimeLink;
import dev.ceyuan.platform.identity.Passwords;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.web.People;
import dev.ceyuan.platform.web.People.Person;
import dev.ceyuan.platform.web.TestServer;
import dev.ceyuan.platform.web.matrix.Specimens.Kind;
import dev.ceyuan.platform.web.matrix.Specimens.Wish;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Accounts, memberships, sessions and links.
final class IdentitySpecimens {
    private final TestServer server;
    private final People people;

    IdentitySpecimens(TestServer server) {
        this.server = server;
        this.people = new People(server);
    }

    Map<String, Kind> kinds() {
        var anybodys = Set.of(Standing.FOREIGN);
        return Map.of(
                "email", new Kind(Set.of(), _ -> "x-%s@example.org".formatted(UUID.randomUUID())),
                "account", Kind.personal(this::account),
                "membership", Kind.personal(this::membership),
                "session", Kind.personal(this::session),
                "invitation", new Kind(anybodys, _ -> invitation()),
                "invitation-token", Kind.personal(this::invitationToken),
                "account-email", new Kind(Set.of(), _ -> bystander().email()),
                "password", new Kind(Set.of(), _ -> People.PASSWORD),
                "reset-token", new Kind(anybodys, _ -> resetToken()));
    }

    private String account(Wish wish) {
        var account = wish.standing() == Standing.OWN
                ? wish.persona().account()
                : bystander().actor().account();
        return account.toString();
    }

    /// A membership of the account that is another argument of the route.
    private String membership(Wish wish) {
        var account = UUID.fromString(wish.others().getOrDefault("id", ""));
        return server.get(Memberships.class)
                .of(people.first().actor(), account)
                .getFirst()
                .id()
                .toString();
    }

    private String session(Wish wish) {
        if (wish.standing() == Standing.OWN) {
            var person = wish.persona().person();
            if (person == null) {
                throw new IllegalStateException("A visitor has no session");
            }
            people.signedIn(person).close();
            return sessionOf(wish.persona().account());
        }
        var bystander = people.with(Appointment.from(today(), Role.AUDITOR));
        people.signedIn(bystander).close();
        return sessionOf(bystander.actor().account());
    }

    private String sessionOf(UUID account) {
        return server.owner()
                .sql("""
                select primary_id from identity.spring_session where principal_name = :account
                order by creation_time desc limit 1
                """)
                .param("account", account.toString())
                .query(String.class)
                .single();
    }

    private Person bystander() {
        return people.with(Appointment.from(today(), Role.AUDITOR));
    }

    /// Of an invitation to the caller's mailbox, or to another.
    private String invitationToken(Wish wish) {
        var person = wish.persona().person();
        return wish.standing() == Standing.OWN && person != null
                ? invite(person.email()).token()
                : invite(guest()).token();
    }

    private static String guest() {
        return "guest-%s@example.org".formatted(UUID.randomUUID());
    }

    private OneTimeLink invite(String email) {
        return server.get(Invitations.class)
                .invite(people.first().actor(), email, Appointment.from(today(), Role.AUDITOR), ClientAddress.local());
    }

    private String invitation() {
        return server.get(Invitations.class)
                .find(invite(guest()).token())
                .orElseThrow()
                .id()
                .toString();
    }

    private String resetToken() {
        return server.get(Passwords.class)
                .issueResetLink(people.first().actor(), bystander().actor().account(), ClientAddress.local())
                .token();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }
}
