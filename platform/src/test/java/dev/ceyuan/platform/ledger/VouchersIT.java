package dev.ceyuan.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.identity.TestClock;
import dev.ceyuan.platform.ledger.Refusal.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The life of a voucher, who may take which step, and what ends by itself.
@SuppressWarnings("NullAway.Init") // JUnit sets the fields
class VouchersIT {
    private final TestClock clock = new TestClock("2026-03-01T00:00:00Z");
    private LedgerFixture ledger;
    private UUID budget;
    private UUID holder;
    private UUID supplier;

    @BeforeEach
    void begin() {
        ledger = new LedgerFixture(clock);
        budget = ledger.budget(Unit.FEN, 100_000);
        holder = ledger.organisation("企业");
        supplier = ledger.organisation("算力");
    }

    @AfterEach
    void end() {
        ledger.close();
    }

    @Test
    void aVoucherGoesFromTheBudgetToItsPayment() {
        var lot = issue(1_000, Duration.ofDays(100));
        var hold = hold(600);
        ledger.posted(new TransferRequest.Capture(basis(), hold, 400));
        ledger.posted(new TransferRequest.Release(basis(), hold));
        for (var step : List.of(Step.VERIFY, Step.APPROVE, Step.PAY)) {
            ledger.posted(new TransferRequest.Advance(basis(), step, lot, supplier, null, 400));
        }

        var standing = ledger.get(Vouchers.class).lot(LedgerFixture.OFFICER, lot);
        assertThat(standing.at(AccountKind.PAID)).isEqualTo(400);
        assertThat(standing.at(AccountKind.ISSUED)).isEqualTo(600);
        assertThat(standing.at(AccountKind.HELD)).isZero();
        assertThat(ledger.get(Budgets.class).find(LedgerFixture.OFFICER, budget).at(AccountKind.BUDGET))
                .isEqualTo(99_000);
    }

    @Test
    void whatExpiresFirstIsSpentFirst() {
        var later = issue(500, Duration.ofDays(50));
        var sooner = issue(500, Duration.ofDays(10));

        hold(700);

        var vouchers = ledger.get(Vouchers.class);
        assertThat(vouchers.lot(LedgerFixture.OFFICER, sooner).at(AccountKind.HELD))
                .isEqualTo(500);
        assertThat(vouchers.lot(LedgerFixture.OFFICER, later).at(AccountKind.HELD))
                .isEqualTo(200);
    }

    @Test
    void holdsAndLotsEndByThemselves() {
        var lot = issue(1_000, Duration.ofHours(10));
        hold(600);
        var expiry = ledger.get(Expiry.class);

        assertThat(expiry.round()).isZero();
        clock.advance(Duration.ofHours(3));
        assertThat(expiry.round()).isEqualTo(1);
        assertThat(ledger.get(Vouchers.class).lot(LedgerFixture.OFFICER, lot).at(AccountKind.ISSUED))
                .isEqualTo(1_000);
        clock.advance(Duration.ofHours(8));
        assertThat(expiry.round()).isEqualTo(1);
        assertThat(expiry.round()).isZero();

        var standing = ledger.get(Budgets.class).find(LedgerFixture.OFFICER, budget);
        assertThat(standing.at(AccountKind.BUDGET)).isEqualTo(100_000);
        assertThat(standing.back()).containsEntry(TransferKind.EXPIRE, 1_000L);
    }

    @Test
    void aHoldIsCapturedOnlyUntilItIsOver() {
        issue(1_000, Duration.ofDays(10));
        var hold = hold(600);
        clock.advance(Duration.ofHours(3));

        assertThat(ledger.post(new TransferRequest.Capture(basis(), hold, 1)))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.HOLD_EXPIRED));
    }

    @Test
    void aClosedYearTakesNoMore() {
        var years = ledger.get(FiscalYears.class);
        clock.set("2025-12-31T15:00:00Z");
        years.open(LedgerFixture.OFFICER, 2025);
        var old = ledger.get(Budgets.class)
                .open(LedgerFixture.OFFICER, new Budgets.NewBudget("old", "算力券", 2025, Unit.FEN))
                .id();
        ledger.posted(new TransferRequest.Appropriate(basis(), old, 100));
        years.close(LedgerFixture.OFFICER, 2025);
        var late = new TransferRequest.Return(basis(), old, 1);
        assertReason(late, Reason.YEAR_NOT_OPEN);

        clock.set("2026-01-01T00:00:00Z");
        assertReason(new TransferRequest.Appropriate(basis(), old, 1), Reason.BUDGET_CLOSED);
        assertReason(late, Reason.YEAR_NOT_OPEN); // the first answer stays
        ledger.posted(new TransferRequest.Return(basis(), old, 1));
        assertThatThrownBy(() -> years.open(LedgerFixture.OFFICER, 2025)).isInstanceOf(LedgerRefusal.class);
    }

    @Test
    void aVoucherIsNotReservedForLongerThanItIsValid() {
        issue(1_000, Duration.ofHours(1));

        assertReason(holdOf(600), Reason.VOUCHERS_END_BEFORE);
        issue(500, Duration.ofDays(1));
        assertThat(hold(500)).isNotNull();
        assertReason(holdOf(2_000), Reason.INSUFFICIENT);
    }

    @Test
    void nothingHappensBeforeWhatItRestsOn() {
        clock.advance(Duration.ofDays(1));
        var lot = issue(1_000, Duration.ofDays(10));
        var early = new Basis(UUID.randomUUID(), clock.instant().minus(Duration.ofDays(1)), "", "");

        assertReason(new TransferRequest.Revoke(early, lot, 1), Reason.BEFORE_BEGINNING);
        assertReason(
                new TransferRequest.Correct(new Basis(UUID.randomUUID(), early.happenedAt(), "", ""), lot),
                Reason.BEFORE_BEGINNING);
    }

    @Test
    void whatWasUsedFurtherIsNotTurnedRoundAnyMore() {
        var lot = issue(1_000, Duration.ofDays(10));
        var first = ledger.posted(new TransferRequest.Capture(basis(), hold(50), 50));
        ledger.posted(new TransferRequest.Advance(basis(), Step.VERIFY, lot, supplier, null, 50));
        var second = ledger.posted(new TransferRequest.Capture(basis(), hold(50), 50));

        assertReason(new TransferRequest.Correct(basis(), first.id()), Reason.MOVED_ON);
        ledger.posted(new TransferRequest.Correct(basis(), second.id()));
    }

    @Test
    void whatCameBackAndWasCorrectedDidNotComeBack() {
        var returned = ledger.posted(new TransferRequest.Return(basis(), budget, 700));
        ledger.posted(new TransferRequest.Correct(basis(), returned.id()));

        assertThat(ledger.get(Budgets.class).find(LedgerFixture.OFFICER, budget).back())
                .isEmpty();
    }

    @Test
    void whoMayNotAskAnyMoreStillGetsTheAnswerThatHeGot() {
        issue(1_000, Duration.ofDays(10));
        var member = LedgerFixture.holder(holder);
        var left = new Actor.Member(((Actor.Member) member).account(), "企业", Set.of());
        var ask = holdOf(100);
        var transfers = ledger.get(Transfers.class);
        var first = transfers.post(member, ask);

        assertThat(transfers.post(left, ask)).isEqualTo(first).isInstanceOf(Answer.Posted.class);
        assertThatThrownBy(() -> transfers.post(left, holdOf(100))).isInstanceOf(AccessDenied.class);
    }

    @Test
    void nobodyKeepsAHoldAliveByTakingTheIdThatWouldEndIt() {
        issue(1_000, Duration.ofDays(10));
        var hold = hold(600);
        clock.advance(Duration.ofHours(3));
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var guessed = "lapse:%s:1:%s".formatted(hold, hour).getBytes(StandardCharsets.UTF_8);
        ledger.post(new TransferRequest.Return(Basis.now(UUID.nameUUIDFromBytes(guessed)), budget, 1));

        assertThat(ledger.get(Expiry.class).round()).isEqualTo(1);
    }

    @Test
    void aSupplierDoesNotSeeWhereElseAVoucherMayBeSpent() {
        var elsewhere = ledger.organisation("另一家");
        var terms = new LotTerms(
                "compute",
                LotTerms.WHOLE,
                null,
                clock.instant().plus(Duration.ofDays(9)),
                List.of(supplier, elsewhere));
        var lot = ledger.posted(new TransferRequest.Issue(basis(), budget, holder, 100, terms))
                .id();
        hold(50);

        var vouchers = ledger.get(Vouchers.class);
        assertThat(vouchers.lot(LedgerFixture.supplier(supplier), lot)
                        .lot()
                        .terms()
                        .suppliers())
                .containsExactly(supplier);
        assertThat(vouchers.lot(LedgerFixture.holder(holder), lot).lot().terms().suppliers())
                .hasSize(2);
    }

    private void assertReason(TransferRequest request, Reason reason) {
        assertThat(ledger.post(request))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(reason));
    }

    @Test
    void holdersSpendTheirOwnAndSuppliersSayWhatWasUsedAndNobodyElseSeesThere() {
        issue(1_000, Duration.ofDays(10));
        var transfers = ledger.get(Transfers.class);
        var stranger = ledger.organisation("别人");
        var hold = basis();
        var asked = new TransferRequest.Hold(
                hold,
                holder,
                supplier,
                "compute",
                Unit.FEN,
                600,
                clock.instant().plusSeconds(60));

        assertThatThrownBy(() -> transfers.post(LedgerFixture.holder(stranger), asked))
                .isInstanceOf(NoSuchObject.class);
        assertThatThrownBy(() -> transfers.post(new Actor.Visitor(), asked)).isInstanceOf(AccessDenied.class);
        assertThat(transfers.post(LedgerFixture.holder(holder), asked)).isInstanceOf(Answer.Posted.class);

        var used = new TransferRequest.Capture(basis(), hold.id(), 100);
        assertThatThrownBy(() -> transfers.post(LedgerFixture.holder(holder), used))
                .isInstanceOf(NoSuchObject.class);
        assertThatThrownBy(() -> transfers.post(LedgerFixture.supplier(stranger), used))
                .isInstanceOf(NoSuchObject.class);
        assertThat(transfers.post(LedgerFixture.supplier(supplier), used)).isInstanceOf(Answer.Posted.class);
        assertThat(transfers.post(LedgerFixture.OFFICER, used))
                .as("another's id")
                .isInstanceOf(Answer.Conflict.class);
        assertThatThrownBy(() -> transfers.post(
                        LedgerFixture.holder(holder), new TransferRequest.Appropriate(basis(), budget, 1)))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void aCorrectionTurnsATransferRoundOnce() {
        var lot = issue(1_000, Duration.ofDays(10));

        ledger.posted(new TransferRequest.Correct(basis(), lot));

        assertThat(ledger.get(Vouchers.class).lot(LedgerFixture.OFFICER, lot).at(AccountKind.ISSUED))
                .isZero();
        assertThat(ledger.post(new TransferRequest.Correct(basis(), lot)))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.ALREADY_CORRECTED));
    }

    private static Basis basis() {
        return Basis.now(UUID.randomUUID());
    }

    private UUID issue(long amount, Duration valid) {
        var terms =
                new LotTerms("compute", LotTerms.WHOLE, null, clock.instant().plus(valid), List.of());
        return ledger.posted(new TransferRequest.Issue(basis(), budget, holder, amount, terms))
                .id();
    }

    private UUID hold(long bill) {
        return ledger.posted(holdOf(bill)).id();
    }

    private TransferRequest.Hold holdOf(long bill) {
        Instant end = clock.instant().plus(Duration.ofHours(2));
        return new TransferRequest.Hold(basis(), holder, supplier, "compute", Unit.FEN, bill, end);
    }
}
