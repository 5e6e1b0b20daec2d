package dev.ceyuan.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.identity.IdentityRefused.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.UncategorizedSQLException;

class MembershipsIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final IdentityFixture identity = IdentityFixture.empty();
    private final Memberships memberships = identity.get(Memberships.class);
    private final Actor.Member administrator = identity.administrator();
    private final Actor.Member member = identity.invited(administrator, "li.ming@office.example", Role.AUDITOR);

    @Test
    void aMembershipCountsFromItsFirstToItsLastDay() {
        memberships.grant(
                administrator,
                member.account(),
                new Appointment(Role.OFFICER, null, TODAY.plusDays(1), TODAY.plusDays(2)));

        assertThat(identity.actor(member.account()).has(Role.OFFICER)).isFalse();
        identity.clock.advance(Duration.ofDays(1));
        assertThat(identity.actor(member.account()).has(Role.OFFICER)).isTrue();
        identity.clock.advance(Duration.ofDays(1));
        assertThat(identity.actor(member.account()).has(Role.OFFICER)).isTrue();
        identity.clock.advance(Duration.ofDays(1));
        assertThat(identity.actor(member.account()).has(Role.OFFICER)).isFalse();
    }

    @Test
    void aRevokedMembershipCountsNoMore() {
        var id = auditorMembership();

        memberships.revoke(administrator, id);

        assertThat(identity.actor(member.account()).grants()).isEmpty();
        assertThat(identity.actsOn(ObjectRef.of("membership", id)))
                .containsExactly("membership.granted", "membership.revoked");
        Refusal.expect(Kind.ALREADY_ENDED, () -> memberships.revoke(administrator, id));
    }

    @Test
    void noAdministratorGivesHimselfARole() {
        Refusal.expect(
                Kind.OWN_ROLE,
                () -> memberships.grant(administrator, administrator.account(), Appointment.from(TODAY, Role.AUDITOR)));
    }

    @Test
    void noAdministratorGivesARoleToHisOtherMailbox() {
        var second = UUID.randomUUID();
        identity.jdbc().sql("""
                insert into identity.account (id, email, display_name, status, created_at)
                values (:id, 'chen.jing+second@office.example', 'x', 'ACTIVE', now())
                """).param("id", second).update();

        Refusal.expect(
                Kind.OWN_ROLE, () -> memberships.grant(administrator, second, Appointment.from(TODAY, Role.AUDITOR)));
    }

    @Test
    void theDatabaseItselfRefusesARoleForOneself() {
        var insert = identity.jdbc()
                .sql("""
                insert into identity.membership (id, account_id, role, valid_from, granted_by, granted_at)
                values (:id, :account, 'AUDITOR', :day, :by, now())
                """)
                .param("id", UUID.randomUUID())
                .param("account", administrator.account())
                .param("day", TODAY)
                .param("by", administrator.id());

        assertThatThrownBy(insert::update)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("nobody_grants_himself_a_role");
    }

    @Test
    void theApplicationCanNeitherChangeAMembershipNorRemoveOne() {
        assertThatThrownBy(() -> identity.jdbc()
                        .sql("update identity.membership set role = 'AUDITOR'")
                        .update())
                .isInstanceOf(BadSqlGrammarException.class)
                .hasRootCauseMessage("ERROR: permission denied for table membership");
        assertThatThrownBy(() ->
                        identity.jdbc().sql("delete from identity.membership").update())
                .isInstanceOf(BadSqlGrammarException.class)
                .hasRootCauseMessage("ERROR: permission denied for table membership");
    }

    @Test
    void theDatabaseKeepsARevokedMembershipRevoked() {
        memberships.revoke(administrator, auditorMembership());

        assertThatThrownBy(() -> identity.jdbc()
                        .sql("update identity.membership set revoked_at = null, revoked_by = null")
                        .update())
                .isInstanceOfAny(DataIntegrityViolationException.class, UncategorizedSQLException.class)
                .hasMessageContaining("stays so");
    }

    @Test
    void theLastAdministratorStays() {
        var ownAdministration = memberships.of(administrator, administrator.account()).stream()
                .filter(membership -> membership.role() == Role.ADMINISTRATOR)
                .findFirst()
                .orElseThrow()
                .id();

        Refusal.expect(Kind.LAST_ADMINISTRATOR, () -> memberships.revoke(administrator, ownAdministration));

        memberships.grant(administrator, member.account(), Appointment.from(TODAY, Role.ADMINISTRATOR));
        memberships.revoke(administrator, ownAdministration);
        assertThat(identity.actor(administrator.account()).has(Role.ADMINISTRATOR))
                .isFalse();
    }

    @Test
    void onlyAdministratorsGiveAndTake() {
        var id = auditorMembership();

        for (var actor : new Actor[] {member, new Actor.Visitor(), new Actor.Machine("test")}) {
            assertThatThrownBy(() ->
                            memberships.grant(actor, administrator.account(), Appointment.from(TODAY, Role.AUDITOR)))
                    .isInstanceOf(AccessDenied.class);
            assertThatThrownBy(() -> memberships.revoke(actor, id)).isInstanceOf(AccessDenied.class);
        }
    }

    @Test
    void othersDoNotSeeWhoHoldsWhat() {
        var supplier = identity.invited(administrator, "other@office.example", Role.OFFICER);

        assertThatThrownBy(() -> memberships.of(supplier, member.account())).isInstanceOf(NoSuchObject.class);
        assertThat(memberships.of(supplier, supplier.account())).hasSize(1);
    }

    private UUID auditorMembership() {
        return memberships.of(administrator, member.account()).getFirst().id();
    }
}
