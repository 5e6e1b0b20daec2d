package dev.ceyuan.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.identity.TestClock;
import dev.ceyuan.platform.ledger.Refusal.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
        ledger.get(FiscalYears.class).close(LedgerFixture.OFFICER, 2026);
        ledger.get(FiscalYears.class).open(LedgerFixture.OFFICER, 2027);
        var before = new TransferRequest.Appropriate(basis(), budget, 1);
        assertThat(ledger.post(before)).isInstanceOf(Answer.Refused.class);

        clock.set("2027-01-01T00:00:00Z");
        assertThat(ledger.post(new TransferRequest.Appropriate(basis(), budget, 1)))
                .isInstanceOf(Answer.Posted.class);
        assertThat(ledger.post(before)).as("the first answer stays").isInstanceOf(Answer.Refused.class);
        assertThatThrownBy(() -> ledger.get(FiscalYears.class).open(LedgerFixture.OFFICER, 2026))
                .isInstanceOf(LedgerRefusal.class);
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
        Instant end = clock.instant().plus(Duration.ofHours(2));
        return ledger.posted(new TransferRequest.Hold(basis(), holder, supplier, "compute", Unit.FEN, bill, end))
                .id();
    }
}
