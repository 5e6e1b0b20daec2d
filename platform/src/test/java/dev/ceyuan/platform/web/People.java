package dev.ceyuan.platform.web;

import dev.ceyuan.platform.identity.Accounts;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Appointment;
import dev.ceyuan.platform.identity.ClientAddress;
import dev.ceyuan.platform.identity.FirstAccounts;
import dev.ceyuan.platform.identity.Invitations;
import dev.ceyuan.platform.identity.NewAccount;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes accounts on a running server.
public final class People {
    public static final String PASSWORD = "three cats on a roof";

    private static final String FIRST = "first@office.example";

    private final TestServer server;
    private final AtomicInteger made = new AtomicInteger();

    public People(TestServer server) {
        this.server = server;
    }

    /// Someone with an account.
    public record Person(Actor.Member actor, String email) {}

    /// The first account: officer and administrator; the same on every call.
    public Person first() {
        var accounts = server.get(Accounts.class);
        var token = server.get(FirstAccounts.class).link();
        var id = token.isPresent()
                ? server.get(FirstAccounts.class)
                        .create(token.get().token(), FIRST, new NewAccount("陈静", PASSWORD), ClientAddress.local())
                : server.get(JdbcClient.class)
                        .sql("select id from identity.account where email = :email")
                        .param("email", FIRST)
                        .query(UUID.class)
                        .single();
        return new Person(accounts.actor(id).orElseThrow(), FIRST);
    }

    /// Somebody new with one role.
    public Person with(Appointment appointment) {
        var email = "person%d-%s@example.org".formatted(made.incrementAndGet(), UUID.randomUUID());
        var invitations = server.get(Invitations.class);
        var link = invitations.invite(first().actor(), email, appointment, ClientAddress.local());
        var id = invitations.accept(link.token(), new NewAccount("李明", PASSWORD), new ClientAddress("192.0.2.9"));
        return new Person(server.get(Accounts.class).actor(id).orElseThrow(), email);
    }

    /// A browser in which the person has signed in.
    public Browser signedIn(Person person) {
        var browser = server.browser();
        var answer = browser.signIn(person.email(), PASSWORD);
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("Sign-in failed (%d)".formatted(answer.statusCode()));
        }
        return browser;
    }
}
