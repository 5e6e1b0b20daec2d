package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.ledger.AccountHistory;
import dev.ceyuan.platform.ledger.AccountHistory.Axis;
import dev.ceyuan.platform.ledger.AccountKind;
import dev.ceyuan.platform.ledger.Budgets;
import dev.ceyuan.platform.ledger.LedgerCheck;
import dev.ceyuan.platform.ledger.Leg;
import dev.ceyuan.platform.ledger.LotTerms;
import dev.ceyuan.platform.ledger.Transfer;
import dev.ceyuan.platform.ledger.TransferKind;
import dev.ceyuan.platform.ledger.Unit;
import dev.ceyuan.platform.ledger.Vouchers;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The ledger as programs see it. Amounts are integers in the smallest unit: fen, or thousandths of a
/// card-hour.
final class LedgerJson {
    private LedgerJson() {}

    /// @param appropriated what the treasury has given, less what it got back
    /// @param amounts      what is at which stage
    /// @param back         what came back, by the kind of transfer
    record BudgetJson(
            UUID id,
            String code,
            String name,
            int fiscalYear,
            Unit unit,
            Instant openedAt,
            long appropriated,
            Map<AccountKind, Long> amounts,
            Map<TransferKind, Long> back) {
        BudgetJson {
            amounts = Map.copyOf(amounts);
            back = Map.copyOf(back);
        }

        static BudgetJson of(Budgets.Standing standing) {
            var budget = standing.budget();
            return new BudgetJson(
                    budget.id(),
                    budget.code(),
                    budget.name(),
                    budget.fiscalYear(),
                    budget.unit(),
                    budget.openedAt(),
                    standing.appropriated(),
                    standing.amounts(),
                    standing.back());
        }
    }

    /// @param amounts what is at which stage; suppliers see what is at them
    record LotJson(
            UUID id,
            UUID budget,
            Unit unit,
            UUID holder,
            LotTerms terms,
            Instant issuedAt,
            Map<AccountKind, Long> amounts) {
        LotJson {
            amounts = Map.copyOf(amounts);
        }

        static LotJson of(Vouchers.Standing standing) {
            var lot = standing.lot();
            return new LotJson(
                    lot.id(), lot.budget(), lot.unit(), lot.holder(), lot.terms(), lot.issuedAt(), standing.amounts());
        }
    }

    record HoldJson(
            UUID id,
            UUID holder,
            UUID supplier,
            String purpose,
            Unit unit,
            long bill,
            long remaining,
            Instant placedAt,
            Instant expiresAt) {
        static HoldJson of(Vouchers.Reserved reserved) {
            var hold = reserved.hold();
            return new HoldJson(
                    hold.id(),
                    hold.holder(),
                    hold.supplier(),
                    hold.purpose(),
                    hold.unit(),
                    hold.bill(),
                    reserved.remaining(),
                    hold.placedAt(),
                    hold.expiresAt());
        }
    }

    record LedgerAccountJson(
            long id,
            AccountKind kind,
            Unit unit,
            UUID budget,
            @Nullable UUID lot,
            @Nullable UUID supplier,
            @Nullable UUID hold,
            long balance,
            long entries) {
        static LedgerAccountJson of(AccountHistory.Standing standing) {
            var account = standing.account();
            return new LedgerAccountJson(
                    account.id(),
                    account.kind(),
                    account.unit(),
                    account.budget(),
                    account.lot(),
                    account.supplier(),
                    account.hold(),
                    standing.balance(),
                    standing.entries());
        }
    }

    /// A page of a statement.
    ///
    /// @param next what to say as `before` for the next page, null on the last
    record StatementJson(
            List<AccountHistory.Entry> entries, @Nullable String next) {
        StatementJson {
            entries = List.copyOf(entries);
        }
    }

    record BalanceJson(long account, Axis axis, Instant at, long balance) {}

    /// @param corrects    the transfer that this one turned round
    /// @param correctedBy the transfer that turned this one round
    /// @param legs        those of which the caller sees a side
    record TransferJson(
            UUID id,
            long no,
            TransferKind kind,
            Instant happenedAt,
            Instant recordedAt,
            String actor,
            String reference,
            String note,
            @Nullable UUID corrects,
            @Nullable UUID correctedBy,
            long amount,
            List<Leg> legs) {
        TransferJson {
            legs = List.copyOf(legs);
        }

        static TransferJson of(Transfer transfer, AccountHistory.Corrections corrections) {
            return new TransferJson(
                    transfer.id(),
                    transfer.no(),
                    transfer.kind(),
                    transfer.happenedAt(),
                    transfer.recordedAt(),
                    transfer.actor(),
                    transfer.reference(),
                    transfer.note(),
                    corrections.of(),
                    corrections.by(),
                    transfer.amount(),
                    transfer.legs());
        }
    }

    /// @param holds  whether every rule does
    /// @param broken rule → how many rows break it
    record LedgerCheckJson(
            long accounts, long transfers, long entries, boolean holds, Map<LedgerCheck.Rule, Long> broken) {
        LedgerCheckJson {
            broken = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(broken));
        }

        static LedgerCheckJson of(LedgerCheck.Report report) {
            var broken = new LinkedHashMap<LedgerCheck.Rule, Long>();
            Arrays.stream(LedgerCheck.Rule.values())
                    .forEach(rule -> broken.put(rule, CheckView.brokenBy(rule, report)));
            return new LedgerCheckJson(
                    report.accounts(),
                    report.transfers(),
                    report.entries(),
                    report.broken().isEmpty(),
                    broken);
        }
    }
}
