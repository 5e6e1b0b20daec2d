package dev.ceyuan.platform.identity;

import static dev.ceyuan.platform.identity.IdentityFixture.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.platform.identity.IdentityRefused.Kind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AccountsIT {
    private final IdentityFixture identity = IdentityFixture.empty();
    private final Accounts accounts = identity.get(Accounts.class);
    private final Actor.Member administrator = identity.administrator();
    private final Actor.Member auditor = identity.invited(administrator, "li.ming@office.example", Role.AUDITOR);

    @Test
    void aDisabledAccountIsNoActorAndCannotSignIn() {
        SessionRows.insert(identity, auditor.account());

        accounts.disable(administrator, auditor.account());

        assertThat(accounts.actor(auditor.account())).isEmpty();
        assertThat(identity.get(SignIns.class)
                        .withPassword("li.ming@office.example", PASSWORD, IdentityFixture.ELSEWHERE))
                .isEqualTo(new SignInAnswer.Refused());
        assertThat(SessionRows.count(identity, auditor.account())).isZero();
        Refusal.expect(Kind.ALREADY_ENDED, () -> accounts.disable(administrator, auditor.account()));
    }

    @Test
    void anEnabledAccountSignsInAgain() {
        accounts.disable(administrator, auditor.account());

        accounts.enable(administrator, auditor.account());

        assertThat(accounts.actor(auditor.account())).contains(auditor);
        assertThat(identity.actsOn(Accounts.ref(auditor.account()))).contains("account.disabled", "account.enabled");
    }

    @Test
    void nobodyDisablesHimselfOrTheLastAdministrator() {
        Refusal.expect(Kind.OWN_ACCOUNT, () -> accounts.disable(administrator, administrator.account()));

        var second = identity.invited(administrator, "second@office.example", Role.ADMINISTRATOR);
        accounts.disable(second, administrator.account());
        var formerlySecond = identity.actor(second.account());
        Refusal.expect(Kind.OWN_ACCOUNT, () -> accounts.disable(formerlySecond, second.account()));
    }

    @Test
    void twoAdministratorsCannotDisableEachOther() {
        var second = identity.invited(administrator, "second@office.example", Role.ADMINISTRATOR);
        accounts.disable(second, administrator.account());

        // An act on its way when its actor was disabled still meets the rule.
        Refusal.expect(Kind.LAST_ADMINISTRATOR, () -> accounts.disable(administrator, second.account()));
    }

    @Test
    void administratorsAndAuditorsReadTheListOthersOnlyThemselves() {
        var officer = identity.invited(administrator, "officer@office.example", Role.OFFICER);

        assertThat(accounts.list(auditor, "", 0, 50).total()).isEqualTo(3);
        assertThat(accounts.list(administrator, "LI.MING", 0, 50).accounts())
                .extracting(Account::id)
                .containsExactly(auditor.account());
        assertThatThrownBy(() -> accounts.list(officer, "", 0, 50)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> accounts.find(officer, auditor.account())).isInstanceOf(NoSuchObject.class);
        assertThat(accounts.find(officer, officer.account()).email()).isEqualTo("officer@office.example");
    }

    @Test
    void anAuditorChangesNothing() {
        long before = identity.auditEvents();

        assertThatThrownBy(() -> accounts.disable(auditor, administrator.account()))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> accounts.enable(auditor, administrator.account()))
                .isInstanceOf(AccessDenied.class);

        assertThat(identity.auditEvents()).isEqualTo(before);
    }

    @Test
    void aNameIsShownAsItIs() {
        assertThat(accounts.rename(auditor, "  李明 ").displayName()).isEqualTo("李明");
        Refusal.expect(Kind.NAME_INVALID, () -> accounts.rename(auditor, " "));
        Refusal.expect(Kind.NAME_INVALID, () -> accounts.rename(auditor, "evil\u202Egnp.exe"));
        Refusal.expect(Kind.NAME_INVALID, () -> accounts.rename(auditor, "x".repeat(101)));
    }

    @Test
    void visitorsAndMachinesHaveNoAccount() {
        assertThatThrownBy(() -> accounts.rename(new Actor.Visitor(), "x")).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> accounts.rename(new Actor.Machine("test"), "x"))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void validityIsJudgedByTheInjectedClock() {
        assertThat(identity.get(Journal.class).today()).isEqualTo(LocalDate.of(2026, 3, 1));
    }
}
