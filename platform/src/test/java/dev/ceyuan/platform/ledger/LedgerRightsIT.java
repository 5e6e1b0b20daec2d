package dev.ceyuan.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.platform.identity.TestClock;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

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
                "update ledger.entry set amount = amount",
                "delete from ledger.entry",
                "truncate ledger.entry",
                "update ledger.entry_2026 set amount = amount",
                "truncate ledger.entry_2026",
                "update ledger.request set hash = hash",
                "delete from ledger.request",
                "truncate ledger.request",
                "update ledger.account set balance = balance + 1",
                "delete from ledger.account",
                "update ledger.day_total set amount = 0",
                "update ledger.lot set rate_basis_points = 10000",
                "delete from ledger.lot",
                "update ledger.hold set expires_at = now()",
                "update ledger.fiscal_year set closed_at = null",
                "update ledger.budget set name = 'other'",
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
                "insert into ledger.transfer select * from ledger.transfer",
                "insert into ledger.entry select * from ledger.entry",
                "insert into ledger.account (id, kind, unit, budget_id, balance)"
                        + " select -1, 'BUDGET', unit, budget_id, 1 from ledger.account",
                "insert into ledger.move values ('PAY', 'BUDGET', 'PAID')",
                "insert into ledger.correction values (1, 2)",
                "insert into ledger.lot select * from ledger.lot",
                "insert into ledger.lot_supplier select id, holder_id from ledger.lot",
                "insert into ledger.hold select * from ledger.hold"
            })
    void theApplicationCannotAddToItPastTheFunctions(String attempt) {
        theApplicationCanNeitherChangeNorRemoveHistory(attempt);
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
        assertRefused(DirectPost.of("RETURN", new Leg(budget, treasury, 1_501)), "(overdrawn|account_check)");
        assertThat(DirectPost.of("RETURN", new Leg(budget, treasury, 1)).send(LEDGER.jdbc()))
                .isPositive();
    }

    @Test
    void theDatabaseRefusesMovesThatThereAreNot() {
        assertRefused(DirectPost.of("PAY", new Leg(treasury, budget, 1)), "no such move");
        assertRefused(DirectPost.of("APPROPRIATE", new Leg(treasury, -5, 1)), "(names no account|do not balance)");
        assertRefused(
                DirectPost.of("APPROPRIATE", new Leg(treasury, budget, 2), new Leg(treasury, budget, -1)),
                "less than one");
    }

    @Test
    void theDatabaseRefusesToMixUnits() {
        var hours = accountsOf(LEDGER.budget(Unit.MILLI_CARD_HOUR, 1));

        assertRefused(DirectPost.of("APPROPRIATE", new Leg(treasury, hours.to(), 1)), "(mixes units|do not balance)");
        assertRefused(
                DirectPost.of("APPROPRIATE", new Leg(treasury, budget, 1), new Leg(hours.from(), hours.to(), 1)),
                "mixes units");
    }

    @Test
    void theDatabaseRefusesLegsThatLeadToAnotherBudget() {
        var other = accountsOf(LEDGER.budget(Unit.FEN, 1));

        assertRefused(DirectPost.of("APPROPRIATE", new Leg(treasury, other.to(), 1)), "another budget");
    }

    @Test
    void theDatabaseRefusesAnAnswerThatIsBothOrNothing() {
        var moves = DirectPost.of("RETURN", new Leg(budget, treasury, 1));

        assertRefused(moves.refusedAs("{}"), "either refused or moves");
        assertRefused(new DirectPost(moves.at(), null, null, null, List.of()), "either refused or moves");
        assertRefused(new DirectPost(moves.at(), "RETURN", null, null, List.of()), "either refused or moves");
    }

    @Test
    void theDatabaseLetsATransferBeTurnedRoundOnceAndWhole() {
        var wrong = DirectPost.of("RETURN", new Leg(budget, treasury, 10)).send(LEDGER.jdbc());
        var round = DirectPost.of("CORRECT", new Leg(treasury, budget, 10)).correcting(wrong);

        assertRefused(DirectPost.of("CORRECT", new Leg(treasury, budget, 9)).correcting(wrong), "all of it");
        assertRefused(DirectPost.of("CORRECT", new Leg(treasury, budget, 10)).correcting(-7), "all of it");
        var correction = round.send(LEDGER.jdbc());
        assertRefused(round, "correction_pkey");
        assertRefused(DirectPost.of("CORRECT", new Leg(budget, treasury, 10)).correcting(correction), "all of it");
    }

    @Test
    void theDatabaseRefusesWhatIsOlderThanTheLastEntryAndWhatIsToCome() {
        var late = DirectPost.of("RETURN", new Leg(budget, treasury, 1));

        assertRefused(late.at("2026-02-01T00:00:00Z"), "later on");
        assertRefused(late.at("2999-02-01T00:00:00Z"), "is to come");
        assertRefused(late.at("infinity"), "(is to come|infinity)");
    }

    @Test
    void theDatabaseRefusesYearsThatAreNotOpen() {
        assertRefused(DirectPost.of("RETURN", new Leg(budget, treasury, 1)).at("2011-02-01T00:00:00Z"), "not open");
    }

    @Test
    void whoeverPostsWithoutALockWaitsAndSeesWhatTheOtherLeft() throws Exception {
        var accounts = accountsOf(LEDGER.budget(Unit.FEN, 500));
        var all = DirectPost.of("RETURN", new Leg(accounts.to(), accounts.from(), 500));
        try (var first = connection();
                var threads = Executors.newSingleThreadExecutor()) {
            first.setAutoCommit(false);
            all.send(JdbcClient.create(new SingleConnectionDataSource(first, true)));

            var second = threads.submit(() -> all.send(LEDGER.jdbc()));
            awaitOneThatWaits();
            first.commit();

            assertThatThrownBy(second::get).rootCause().hasMessageMatching("(?s).*(overdrawn|account_check).*");
        }
        assertThat(LEDGER.get(LedgerCheck.class).run(LedgerFixture.OFFICER).broken())
                .extracting(LedgerCheck.Broken::rule)
                .as("what was sent past the program has no event, and nothing else is wrong")
                .containsOnly(LedgerCheck.Rule.TRANSFERS_ARE_AUDITED);
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(
                LEDGER.database.jdbcUrl(),
                LEDGER.database.application().user(),
                LEDGER.database.application().password());
    }

    private static void awaitOneThatWaits() {
        var waiting = 0L;
        while (waiting == 0) {
            waiting = LEDGER.asOwner()
                    .sql("select count(*) from pg_locks where not granted")
                    .query((row, _) -> row.getLong(1))
                    .single();
        }
    }

    /// From the treasury to a budget.
    private static Leg accountsOf(UUID id) {
        return LEDGER.posted(new TransferRequest.Appropriate(Basis.now(UUID.randomUUID()), id, 1))
                .legs()
                .getFirst();
    }

    private static void assertRefused(DirectPost post, String why) {
        assertThatThrownBy(() -> post.send(LEDGER.jdbc())).rootCause().hasMessageMatching("(?s)ERROR: .*" + why + ".*");
    }
}
