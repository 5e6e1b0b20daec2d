package dev.ceyuan.platform.identity;

import static dev.ceyuan.platform.identity.IdentityFixture.ELSEWHERE;
import static dev.ceyuan.platform.identity.IdentityFixture.OFFICE;
import static dev.ceyuan.platform.identity.IdentityFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.platform.identity.IdentityRefused.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvitationsIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final UUID SUPPLIER = UUID.fromString("00000000-0000-0000-0000-00000000000a");

    private final IdentityFixture identity = IdentityFixture.empty();
    private final Invitations invitations = identity.get(Invitations.class);
    private final Actor.Member administrator = identity.administrator();

    @Test
    void whoAcceptsGetsAnAccountWithTheRole() {
        var appointment = new Appointment(Role.SUPPLIER, SUPPLIER, TODAY, TODAY.plusDays(30));
        var link = invitations.invite(administrator, "Wang.Fang@Supplier.Example", appointment, OFFICE);

        var account = invitations.accept(link.token(), new NewAccount("王芳", PASSWORD), ELSEWHERE);

        assertThat(identity.actor(account).grants()).containsExactly(new Actor.Grant(Role.SUPPLIER, SUPPLIER));
        assertThat(identity.get(Accounts.class).find(administrator, account).email())
                .isEqualTo("wang.fang@supplier.example");
    }

    @Test
    void aLinkWorksOnce() {
        var token = invite("once@supplier.example");
        accept(token);

        Refusal.expect(Kind.LINK_INVALID, () -> accept(token));
        assertThat(invitations.find(token)).isEmpty();
    }

    @Test
    void manyWhoAcceptAtOnceMakeOneAccount() throws Exception {
        var token = invite("crowd@supplier.example");
        var tries = IntStream.range(0, 12)
                .<Callable<Boolean>>mapToObj(_ -> () -> accepts(token))
                .toList();

        int accepted = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var attempt : threads.invokeAll(tries)) {
                accepted += attempt.get() ? 1 : 0;
            }
        }

        assertThat(accepted).isEqualTo(1);
    }

    @Test
    void aLinkExpires() {
        var token = invite("late@supplier.example");
        identity.clock.advance(Duration.ofDays(7));

        Refusal.expect(Kind.LINK_INVALID, () -> accept(token));
    }

    @Test
    void aWithdrawnLinkDoesNotWork() {
        var token = invite("withdrawn@supplier.example");
        var open = invitations.find(token).orElseThrow();

        invitations.withdraw(administrator, open.id());

        Refusal.expect(Kind.LINK_INVALID, () -> accept(token));
        Refusal.expect(Kind.ALREADY_ENDED, () -> invitations.withdraw(administrator, open.id()));
    }

    @Test
    void anAddressThatHasAnAccountSignsInFirst() {
        accept(invite("known@supplier.example"));
        var second = invite("known@supplier.example");

        Refusal.expect(Kind.SIGN_IN_FIRST, () -> accept(second));

        var account = identity.get(SignIns.class).withPassword("known@supplier.example", PASSWORD, ELSEWHERE);
        assertThat(account).isInstanceOf(SignInAnswer.Accepted.class);
        if (account instanceof SignInAnswer.Accepted accepted) {
            invitations.acceptAsMember(identity.actor(accepted.account()), second, ELSEWHERE);
        }
    }

    @Test
    void noAdministratorInvitesHimself() {
        var role = Appointment.from(TODAY, Role.AUDITOR);

        Refusal.expect(
                Kind.OWN_ROLE, () -> invitations.invite(administrator, "CHEN.JING@office.example", role, OFFICE));
        Refusal.expect(
                Kind.OWN_ROLE, () -> invitations.invite(administrator, "chen.jing+2@office.example", role, OFFICE));
    }

    @Test
    void noAdministratorUsesAnInvitationOfHisOwn() {
        var token = invite("friend@office.example");

        Refusal.expect(Kind.OWN_ROLE, () -> invitations.acceptAsMember(administrator, token, OFFICE));
    }

    @Test
    void nobodyUsesAnInvitationForSomeoneElse() {
        var token = invite("addressee@office.example");
        var other = identity.invited(administrator, "finder@office.example", Role.AUDITOR);

        Refusal.expect(Kind.OTHER_PERSON, () -> invitations.acceptAsMember(other, token, ELSEWHERE));
        assertThat(invitations.find(token)).isPresent();
    }

    @Test
    void useFromWhereItWasMadeIsOnRecord() {
        var near = invite("near@office.example");
        var far = invite("far@office.example");
        var nearLink = invitations.find(near).orElseThrow().id();
        var farLink = invitations.find(far).orElseThrow().id();

        invitations.accept(near, new NewAccount("周洋", PASSWORD), OFFICE);
        invitations.accept(far, new NewAccount("孙丽", PASSWORD), ELSEWHERE);

        assertThat(identity.actsOn(OneTimeLinks.refTo(nearLink))).contains("one-time-link.used-where-issued");
        assertThat(identity.actsOn(OneTimeLinks.refTo(farLink))).doesNotContain("one-time-link.used-where-issued");
    }

    @Test
    void onlyAdministratorsInvite() {
        var auditor = identity.invited(administrator, "reads@office.example", Role.AUDITOR);
        var officer = identity.invited(administrator, "officer@office.example", Role.OFFICER);

        for (var actor : new Actor[] {auditor, officer, new Actor.Visitor(), new Actor.Machine("test")}) {
            assertThatThrownBy(() -> invitations.invite(
                            actor, "x@office.example", Appointment.from(TODAY, Role.OFFICER), OFFICE))
                    .isInstanceOf(AccessDenied.class);
        }
        assertThat(invitations.open(auditor)).isNotNull();
        assertThatThrownBy(() -> invitations.open(officer)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void anInvitationIsNotOverBeforeItBegins() {
        Refusal.expect(Kind.VALIDITY_INVALID, () -> new Appointment(Role.OFFICER, null, TODAY, TODAY.minusDays(1)));
        var over = new Appointment(Role.OFFICER, null, TODAY.minusDays(9), TODAY.minusDays(1));
        Refusal.expect(
                Kind.VALIDITY_INVALID, () -> invitations.invite(administrator, "y@office.example", over, OFFICE));
        Refusal.expect(Kind.ORGANISATION_MISMATCH, () -> new Appointment(Role.OFFICER, SUPPLIER, TODAY, null));
        Refusal.expect(Kind.ORGANISATION_MISMATCH, () -> new Appointment(Role.SUPPLIER, null, TODAY, null));
    }

    private boolean accepts(String token) {
        try {
            return accept(token) != null;
        } catch (IdentityRefused refused) {
            assertThat(refused.kind()).isEqualTo(Kind.LINK_INVALID);
            return false;
        }
    }

    private String invite(String email) {
        return invitations
                .invite(administrator, email, new Appointment(Role.SUPPLIER, SUPPLIER, TODAY, null), OFFICE)
                .token();
    }

    private UUID accept(String token) {
        return invitations.accept(token, new NewAccount("王芳", PASSWORD), ELSEWHERE);
    }
}
