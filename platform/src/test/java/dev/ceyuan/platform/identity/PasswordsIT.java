package dev.ceyuan.platform.identity;

import static dev.ceyuan.platform.identity.IdentityFixture.ELSEWHERE;
import static dev.ceyuan.platform.identity.IdentityFixture.OFFICE;
import static dev.ceyuan.platform.identity.IdentityFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.platform.identity.IdentityRefused.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PasswordsIT {
    private static final String NEXT = "a quiet green bicycle";

    private final IdentityFixture identity = IdentityFixture.empty();
    private final Passwords passwords = identity.get(Passwords.class);
    private final Actor.Member administrator = identity.administrator();
    private final Actor.Member member = identity.invited(administrator, "li.ming@office.example", Role.OFFICER);

    @Test
    void aChangedPasswordReplacesTheOldOneAndSignsOutEverywhere() {
        SessionRows.insert(identity, member.account());
        SessionRows.insert(identity, member.account());

        passwords.change(member, PASSWORD, NEXT);

        assertThat(SessionRows.count(identity, member.account())).isZero();
        assertThat(signIn(NEXT)).isInstanceOf(SignInAnswer.Accepted.class);
        assertThat(signIn(PASSWORD)).isEqualTo(new SignInAnswer.Refused());
        assertThat(identity.actsOn(Accounts.ref(member.account()))).contains("password.changed");
    }

    @Test
    void aChangeNeedsThePresentPassword() {
        Refusal.expect(Kind.PASSWORD_WRONG, () -> passwords.change(member, "not the present one", NEXT));
        assertThat(signIn(PASSWORD)).isInstanceOf(SignInAnswer.Accepted.class);
    }

    @Test
    void aResetLinkSetsANewPasswordOnceAndSignsOutEverywhere() {
        SessionRows.insert(identity, member.account());
        var token = passwords
                .issueResetLink(administrator, member.account(), OFFICE)
                .token();

        assertThat(passwords.accountOfResetLink(token)).contains("li.ming@office.example");
        passwords.reset(token, NEXT, ELSEWHERE);

        assertThat(signIn(NEXT)).isInstanceOf(SignInAnswer.Accepted.class);
        assertThat(SessionRows.count(identity, member.account())).isZero();
        Refusal.expect(Kind.LINK_INVALID, () -> passwords.reset(token, "another new password", ELSEWHERE));
    }

    @Test
    void aNewResetLinkReplacesTheOneBefore() {
        var old = passwords
                .issueResetLink(administrator, member.account(), OFFICE)
                .token();
        var fresh = passwords
                .issueResetLink(administrator, member.account(), OFFICE)
                .token();

        Refusal.expect(Kind.LINK_INVALID, () -> passwords.reset(old, NEXT, ELSEWHERE));
        passwords.reset(fresh, NEXT, ELSEWHERE);
    }

    @Test
    void aResetLinkExpires() {
        var token = passwords
                .issueResetLink(administrator, member.account(), OFFICE)
                .token();
        identity.clock.advance(Duration.ofHours(24));

        Refusal.expect(Kind.LINK_INVALID, () -> passwords.reset(token, NEXT, ELSEWHERE));
    }

    @Test
    void aResetLinkDoesNotOpenADisabledAccount() {
        var token = passwords
                .issueResetLink(administrator, member.account(), OFFICE)
                .token();
        identity.get(Accounts.class).disable(administrator, member.account());

        assertThat(passwords.accountOfResetLink(token)).isEmpty();
        Refusal.expect(Kind.LINK_INVALID, () -> passwords.reset(token, NEXT, ELSEWHERE));
    }

    @Test
    void aLinkForOnePurposeServesNoOther() {
        var token = passwords
                .issueResetLink(administrator, member.account(), OFFICE)
                .token();

        Refusal.expect(
                Kind.LINK_INVALID,
                () -> identity.get(Invitations.class).accept(token, new NewAccount("x", NEXT), ELSEWHERE));
        assertThat(identity.get(FirstAccounts.class).opens(token)).isFalse();
    }

    @Test
    void onlyAdministratorsIssueResetLinks() {
        assertThatThrownBy(() -> passwords.issueResetLink(member, administrator.account(), OFFICE))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void howeverAKeyboardComposesItAPasswordIsTheSame() {
        passwords.change(member, PASSWORD, "caf\u00e9 au lait, s'il vous plaît");

        assertThat(signIn("cafe\u0301 au lait, s'il vous plai\u0302t")).isInstanceOf(SignInAnswer.Accepted.class);
        assertThat(signIn("ｃａｆé au lait, s'il vous plaît")).isInstanceOf(SignInAnswer.Accepted.class);
    }

    private SignInAnswer signIn(String password) {
        return identity.get(SignIns.class).withPassword("li.ming@office.example", password, ELSEWHERE);
    }
}
