package dev.ceyuan.platform.ledger;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Accounts, their statements, and their balances as of any instant. A holder sees the accounts of its
/// lots, a supplier those of what is used at it, officers and auditors all.
@Service
@Transactional(readOnly = true)
public class AccountHistory {
    private final AccountStore store;
    private final TransferStore transfers;

    AccountHistory(AccountStore store, TransferStore transfers) {
        this.store = store;
        this.transfers = transfers;
    }

    /// Which time counts: when it happened, or when the ledger was told.
    public enum Axis {
        HAPPENED,
        RECORDED
    }

    /// An account with what it holds now.
    ///
    /// @param entries how many it has
    public record Standing(Account account, long balance, long entries) {}

    /// One line of an account.
    ///
    /// @param version  its place on the account, from 1
    /// @param transfer number of its transfer
    /// @param counter  number of the account on the other side
    /// @param amount   above zero if the account took it
    /// @param balance  what the account held after it, in the order of recording
    public record Entry(
            long version,
            long transfer,
            UUID transferId,
            TransferKind kind,
            long counter,
            AccountKind counterKind,
            long amount,
            long balance,
            Instant happenedAt,
            Instant recordedAt,
            String reference) {}

    /// The transfer that one turned round, and the one that turned it round.
    public record Corrections(@Nullable UUID of, @Nullable UUID by) {}

    /// What somebody looks for on an account; the newest entries first.
    ///
    /// @param from   the first instant, null for the beginning
    /// @param until  the first instant that is not of it, null for now
    /// @param before the last entry of the page before, null for the first page
    public record Question(
            Axis axis,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Place before) {}

    /// Where a page ends: the time of its last entry, on the axis that counts, and its version.
    public record Place(Instant at, long version) {}

    /// The accounts of a budget itself, or of a lot; those of a lot in the order of its life, without those of holds
    /// that hold nothing any more: there may be thousands.
    ///
    /// @param lot null for the two accounts of the budget
    public List<Standing> of(Actor actor, UUID budget, @Nullable UUID lot) {
        return store.of(actor, budget, lot);
    }

    /// What a hold reserves, lot by lot.
    public List<Standing> ofHold(Actor actor, UUID hold) {
        return store.ofHold(actor, hold);
    }

    /// @throws NoSuchObject if the actor sees no such account
    public Standing find(Actor actor, long account) {
        return store.find(actor, account).orElseThrow(() -> new NoSuchObject("account", account));
    }

    /// A page of the statement.
    ///
    /// @throws NoSuchObject if the actor sees no such account
    public List<Entry> statement(Actor actor, long account, Question question, int limit) {
        find(actor, account);
        return store.entries(account, question, limit);
    }

    /// What an account held at an instant, its entries of that instant included: by what had happened
    /// until then, as it is known today, or by what the ledger had been told until then.
    ///
    /// @throws NoSuchObject if the actor sees no such account
    public long balance(Actor actor, long account, Axis axis, Instant at) {
        find(actor, account);
        return switch (axis) {
            case HAPPENED -> store.balanceByHappened(account, at);
            case RECORDED -> store.balanceByRecorded(account, at);
        };
    }

    /// A transfer that moves something on an account that the actor sees; of its legs, he sees those.
    ///
    /// @throws NoSuchObject if there is none
    public Transfer transfer(Actor actor, UUID id) {
        var no = transfers.numbersOf(List.of(id)).get(id);
        if (no != null) {
            var transfer = transfers.findAll(List.of(no)).getFirst();
            var seen = store.visible(actor, transfer.legs());
            if (!seen.isEmpty()) {
                return transfer.with(seen);
            }
        }
        throw new NoSuchObject("transfer", id);
    }

    /// How a transfer and its correction hang together. Whoever sees one sees the other: they are on the same
    /// accounts.
    public Corrections corrections(Transfer transfer) {
        return new Corrections(corrected(transfer).of(), transfers.correctionOf(transfer.no()));
    }

    /// What a transfer turned round, as it was known when it was posted.
    public Corrections corrected(Transfer transfer) {
        var of = transfer.corrects();
        return new Corrections(of == null ? null : transfers.idOf(of), null);
    }

    /// The entries of an account around those of a transfer, in the order of recording: what led to it,
    /// and what came of it.
    ///
    /// @param each how many before and how many after
    /// @throws NoSuchObject if the actor sees no such account
    public List<Entry> around(Actor actor, long account, Transfer transfer, int each) {
        find(actor, account);
        return store.around(account, transfer, each);
    }

    /// The accounts of a transfer, by number.
    public List<Standing> accounts(Actor actor, Transfer transfer) {
        return store.findAll(actor, transfer.legs());
    }
}
