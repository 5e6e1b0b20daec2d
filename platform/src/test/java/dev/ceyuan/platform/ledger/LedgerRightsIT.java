package dev.ceyuan.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.platform.identity.TestClock;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the database itself refuses, whatever the program says: with the rights of the application, and
/// with those of the owner.
class LedgerRightsIT {
    private static final LedgerFixture LEDGER = new LedgerFixture(new TestClock("2026-03-01T00:00:00Z"));
    private static long treasury;
    private static long budget;

    @BeforeAll
    static void begin() {
        var transfer = LEDGER.posted(
                new TransferRequest.Appropriate(Basis.now(UUID.randomUUID()), LEDGER.budget(Unit.FEN, 1_000), 500));
        treasury = transfer.legs().getFirst().from();
        budget = transfer.legs().getFirst().to();
    }

    @AfterAll
    static void end() {
        LEDGER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.transfer set note = 'other'",
                "delete from ledger.transfer",
                "truncate ledger.transfer cascade",
                "insert into ledger.transfer select * from ledger.transfer",
                "update ledger.entry set amount = amount",
                "delete from ledger.entry",
                "truncate ledger.entry",
                "insert into ledger.entry select * from ledger.entry",
                "update ledger.entry_2026 set amount = amount",
                "truncate ledger.entry_2026",
                "update ledger.request set hash = hash",
                "delete from ledger.request",
                "truncate ledger.request",
                "update ledger.account set balance = balance + 1",
                "insert into ledger.account (id, kind, unit, budget_id, balance)"
                        + " select -1, 'BUDGET', unit, budget_id, 1 from ledger.account",
                "delete from ledger.account",
                "update ledger.day_total set amount = 0",
                "update ledger.lot set rate_basis_points = 10000",
                "delete from ledger.lot",
                "update ledger.hold set expires_at = now()",
                "update ledger.fiscal_year set closed_at = null",
                "update ledger.budget set name = 'other'",
                "insert into ledger.move values ('PAY', 'BUDGET', 'PAID')",
                "update audit.event set actor = 'other'",
                "delete from audit.event",
                "truncate audit.event cascade",
                "alter table ledger.entry disable trigger all",
                "drop table ledger.entry"
            })
    void theApplicationCanNeitherChangeNorRemoveHistory(String attempt) {
        assertThatThrownBy(() -> LEDGER.jdbc().sql(attempt).update())
                .rootCause()
                .hasMessageMatching("(?s)ERROR: (permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.transfer set note = 'other'",
                "delete from ledger.transfer",
                "truncate ledger.transfer cascade",
                "update ledger.entry set amount = amount + 1",
                "delete from ledger.entry_2026",
                "truncate ledger.entry_2026",
                "delete from ledger.request",
            })
    void theOwnerIsStoppedToo(String attempt) {
        assertThatThrownBy(() -> LEDGER.asOwner().sql(attempt).update())
                .rootCause()
                .hasMessageContaining("is history and stays as it is");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger.entry", "ledger.entry_2026"})
    void nobodyAddsAnEntryWithoutItsOther(String table) {
        assertThatThrownBy(
                        () -> LEDGER.asOwner().sql("insert into " + table + """
                                 select account_id, version + 100, fiscal_year, transfer_no, leg, counter_id, unit,
                                        amount, balance, happened_at, recorded_at
                                 from ledger.entry where amount > 0 limit 1
                                """).update())
                .rootCause()
                .hasMessageContaining("do not balance");
    }

    @Test
    void theDatabaseRefusesAnOverdrawnBudget() {
        assertThatThrownBy(() -> post("RETURN", new Leg(budget, treasury, 1_501)))
                .rootCause()
                .hasMessageMatching("(?s)ERROR: .*(overdrawn|account_check).*");
        assertThat(post("RETURN", new Leg(budget, treasury, 1))).isPositive();
    }

    @Test
    void theDatabaseRefusesMovesThatThereAreNot() {
        assertThatThrownBy(() -> post("PAY", new Leg(treasury, budget, 1)))
                .rootCause()
                .hasMessageContaining("no such move");
        assertThatThrownBy(() -> post("APPROPRIATE", new Leg(treasury, -5, 1)))
                .rootCause()
                .hasMessageMatching("(?s)ERROR: .*(names no account|do not balance).*");
    }

    @Test
    void theDatabaseRefusesToMixUnits() {
        var hours = LEDGER.posted(new TransferRequest.Appropriate(
                Basis.now(UUID.randomUUID()), LEDGER.budget(Unit.MILLI_CARD_HOUR, 1), 1));

        assertThatThrownBy(() -> post(
                        "APPROPRIATE", new Leg(treasury, hours.legs().getFirst().to(), 1)))
                .rootCause()
                .hasMessageMatching("(?s)ERROR: .*(mixes units|do not balance).*");
    }

    @Test
    void theDatabaseRefusesWhatIsOlderThanTheLastEntry() {
        assertThatThrownBy(() -> post("RETURN", new Leg(budget, treasury, 1), "2026-02-01T00:00:00Z"))
                .rootCause()
                .hasMessageContaining("later on");
    }

    @Test
    void theDatabaseRefusesYearsThatAreNotOpen() {
        assertThatThrownBy(() -> post("RETURN", new Leg(budget, treasury, 1), "2031-02-01T00:00:00Z"))
                .rootCause()
                .hasMessageContaining("not open");
    }

    private static long post(String kind, Leg leg) {
        return post(kind, leg, "2026-03-01T00:00:00Z");
    }

    /// What only the function can do, called past the program.
    private static long post(String kind, Leg leg, String at) {
        return LEDGER.jdbc()
                .sql("""
                        select (ledger.post(cast(:at as timestamptz), array[gen_random_uuid()], array[repeat('00', 32)],
                                            array[null]::text[], array[:kind], array[cast(:at as timestamptz)],
                                            array['account:1'], array[''], array[''], array[null]::bigint[],
                                            array[1], array[:from], array[:to], array[:amount]))[1]
                        """)
                .param("at", at)
                .param("kind", kind)
                .param("from", leg.from())
                .param("to", leg.to())
                .param("amount", leg.amount())
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
