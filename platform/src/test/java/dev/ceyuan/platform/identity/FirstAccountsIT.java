package dev.ceyuan.platform.identity;

import static dev.ceyuan.platform.identity.IdentityFixture.OFFICE;
import static dev.ceyuan.platform.identity.IdentityFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.identity.IdentityRefused.Kind;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FirstAccountsIT {
    private final IdentityFixture identity = IdentityFixture.empty();
    private final FirstAccounts firstAccounts = identity.get(FirstAccounts.class);

    @Test
    void theFirstAccountIsOfficerAndAdministrator() {
        var account = create(link(), "chen.jing@office.example");

        var actor = identity.actor(account);
        assertThat(actor.grants())
                .extracting(Actor.Grant::role)
                .containsExactlyInAnyOrder(Role.OFFICER, Role.ADMINISTRATOR);
        assertThat(identity.actsOn(Accounts.ref(account))).contains("account.created", "password.set");
    }

    @Test
    void aNewLinkReplacesTheOneBefore() {
        var old = link();
        var fresh = link();

        assertThat(firstAccounts.opens(old)).isFalse();
        assertThat(firstAccounts.opens(fresh)).isTrue();
        Refusal.expect(Kind.LINK_INVALID, () -> create(old, "a@office.example"));
        assertThat(create(fresh, "a@office.example")).isNotNull();
    }

    @Test
    void thereIsNoLinkOnceThereIsAnAccount() {
        create(link(), "chen.jing@office.example");

        assertThat(firstAccounts.link()).isEmpty();
    }

    @Test
    void theLinkExpires() {
        var token = link();
        identity.clock.advance(Duration.ofHours(24));

        assertThat(firstAccounts.opens(token)).isFalse();
        Refusal.expect(Kind.LINK_INVALID, () -> create(token, "a@office.example"));
    }

    @Test
    void aRefusedPasswordLeavesTheLinkUsable() {
        var token = link();

        Refusal.expect(
                Kind.PASSWORD_TOO_SHORT,
                () -> firstAccounts.create(token, "a@office.example", new NewAccount("陈静", "short"), OFFICE));

        assertThat(create(token, "a@office.example")).isNotNull();
    }

    @Test
    void theDatabaseKnowsOnlyTheDigestOfTheToken() {
        var token = link();

        var row = identity.jdbc()
                .sql("select one_time_link::text from identity.one_time_link")
                .query(String.class)
                .single();

        assertThat(row).doesNotContain(token);
        assertThat(firstAccounts.link().orElseThrow().toString()).doesNotContain("token=");
    }

    @Test
    void manyWhoUseOneLinkAtOnceMakeOneAccount() throws Exception {
        var token = link();
        var tries = IntStream.range(0, 12)
                .<Callable<Boolean>>mapToObj(i -> () -> succeeds(token, "person%d@office.example".formatted(i)))
                .toList();

        int made = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var attempt : threads.invokeAll(tries)) {
                made += attempt.get() ? 1 : 0;
            }
        }

        assertThat(made).isEqualTo(1);
        assertThat(identity.jdbc()
                        .sql("select count(*) from identity.account")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private boolean succeeds(String token, String email) {
        try {
            return create(token, email) != null;
        } catch (IdentityRefused refused) {
            assertThat(refused.kind()).isEqualTo(Kind.LINK_INVALID);
            return false;
        }
    }

    private String link() {
        return firstAccounts.link().orElseThrow().token();
    }

    private UUID create(String token, String email) {
        return firstAccounts.create(token, email, new NewAccount("陈静", PASSWORD), OFFICE);
    }
}
