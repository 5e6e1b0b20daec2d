package dev.ceyuan.platform.ledger;

import dev.ceyuan.platform.ledger.TransferRequest.Advance;
import dev.ceyuan.platform.ledger.TransferRequest.Appropriate;
import dev.ceyuan.platform.ledger.TransferRequest.Capture;
import dev.ceyuan.platform.ledger.TransferRequest.Correct;
import dev.ceyuan.platform.ledger.TransferRequest.Expire;
import dev.ceyuan.platform.ledger.TransferRequest.Hold;
import dev.ceyuan.platform.ledger.TransferRequest.Issue;
import dev.ceyuan.platform.ledger.TransferRequest.Lapse;
import dev.ceyuan.platform.ledger.TransferRequest.Release;
import dev.ceyuan.platform.ledger.TransferRequest.Return;
import dev.ceyuan.platform.ledger.TransferRequest.Revoke;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What a batch of requests may touch, as `ledger.lock_accounts` wants to know it. A hot budget is in it
/// only where a request really moves something there.
final class Touched {
    private final Set<UUID> budgets = new HashSet<>();
    private final Set<UUID> lots = new HashSet<>();
    private final Set<UUID> lotsAndBudgets = new HashSet<>();
    private final Set<UUID> holds = new HashSet<>();
    private final Set<UUID> holders = new HashSet<>();
    private final Set<UUID> issuedTo = new HashSet<>();
    private final Set<UUID> transfers = new HashSet<>();

    Touched(List<Posting> postings) {
        postings.forEach(this::add);
    }

    private void add(Posting posting) {
        switch (posting.request()) {
            case Appropriate ask -> budgets.add(ask.budget());
            case Return ask -> budgets.add(ask.budget());
            case Issue ask -> {
                budgets.add(ask.budget());
                issuedTo.add(ask.holder());
            }
            case Revoke ask -> lotAndBudget(ask.lot());
            case Expire ask -> lotAndBudget(ask.lot());
            case Hold _ -> holders.addAll(posting.holders());
            case Release ask -> holds.add(ask.hold());
            case Lapse ask -> holds.add(ask.hold());
            case Capture ask -> holds.add(ask.hold());
            case Advance ask when ask.step() == Step.REPAY -> lotAndBudget(ask.lot());
            case Advance ask -> lots.add(ask.lot());
            case Correct ask -> transfers.add(ask.transfer());
        }
    }

    private void lotAndBudget(UUID lot) {
        lots.add(lot);
        lotsAndBudgets.add(lot);
    }

    Set<UUID> budgets() {
        return budgets;
    }

    Set<UUID> lots() {
        return lots;
    }

    /// Lots whose budgets are touched too.
    Set<UUID> lotsAndBudgets() {
        return lotsAndBudgets;
    }

    Set<UUID> holds() {
        return holds;
    }

    /// Whose lots are touched.
    Set<UUID> holders() {
        return holders;
    }

    /// Who gets new lots.
    Set<UUID> issuedTo() {
        return issuedTo;
    }

    /// Transfers to be corrected.
    Set<UUID> transfers() {
        return transfers;
    }
}
