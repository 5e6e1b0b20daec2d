package dev.ceyuan.platform.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// A page of the ledger that is open while a batch is decided: the accounts that the batch may touch,
/// locked, with their balances as they become request by request, and what is known of their lots and
/// holds.
///
/// What a batch opens (accounts, lots, holds) and moves is remembered until it is written.
final class Book {
    private final LongSupplier numbers;
    private final Map<Account.Place, Account> accounts = new HashMap<>();
    private final Map<Long, Account> numbered = new HashMap<>();
    private final Map<Long, Long> balances = new HashMap<>();
    private final Map<UUID, Lot> lots = new HashMap<>();
    private final Map<UUID, PlacedHold> holds = new HashMap<>();
    private final Map<UUID, Transfer> toCorrect = new HashMap<>();
    private final Set<Long> corrected = new HashSet<>();
    private final Set<Long> movedOn = new HashSet<>();
    private final Map<UUID, Integer> budgetYears = new HashMap<>();
    private Set<Integer> openYears = Set.of();
    private Instant lastEntryAt = Instant.EPOCH;

    private final List<Account> newAccounts = new ArrayList<>();
    private final List<Lot> newLots = new ArrayList<>();
    private final List<PlacedHold> newHolds = new ArrayList<>();

    /// @param numbers numbers of accounts that nobody has yet
    Book(LongSupplier numbers) {
        this.numbers = numbers;
    }

    void has(Account account, long balance, @Nullable Instant lastEntry) {
        accounts.put(account.place(), account);
        numbered.put(account.id(), account);
        balances.put(account.id(), balance);
        if (lastEntry != null && lastEntry.isAfter(lastEntryAt)) {
            lastEntryAt = lastEntry;
        }
    }

    void has(Lot lot) {
        lots.put(lot.id(), lot);
    }

    void has(PlacedHold hold) {
        holds.put(hold.id(), hold);
    }

    /// A transfer that somebody wants to correct.
    ///
    /// @param hasMovedOn true if something went on from where it brought something to be used
    void has(Transfer transfer, boolean isCorrected, boolean hasMovedOn) {
        toCorrect.put(transfer.id(), transfer);
        if (isCorrected) {
            corrected.add(transfer.no());
        }
        if (hasMovedOn) {
            movedOn.add(transfer.no());
        }
    }

    /// The fiscal year for which a budget was given.
    void isOf(UUID budget, int year) {
        budgetYears.put(budget, year);
    }

    void hasOpen(Collection<Integer> years) {
        openYears = Set.copyOf(years);
    }

    /// The moment of this batch: never before what its accounts have seen already, whatever the clock says.
    Instant moment(Instant now) {
        return now.isAfter(lastEntryAt) ? now : lastEntryAt;
    }

    boolean isOpen(int year) {
        return openYears.contains(year);
    }

    /// True if the fiscal year of a budget is open.
    boolean isOpen(UUID budget) {
        var year = budgetYears.get(budget);
        return year != null && isOpen(year);
    }

    Optional<Lot> lot(UUID id) {
        return Optional.ofNullable(lots.get(id));
    }

    Optional<PlacedHold> hold(UUID id) {
        return Optional.ofNullable(holds.get(id));
    }

    Optional<Transfer> toCorrect(UUID id) {
        return Optional.ofNullable(toCorrect.get(id));
    }

    boolean isCorrected(Transfer transfer) {
        return corrected.contains(transfer.no());
    }

    /// True if something went on from where a transfer brought something to be used.
    boolean hasMovedOn(Transfer transfer) {
        return movedOn.contains(transfer.no());
    }

    /// The account of a place, if it was opened.
    Optional<Account> account(Account.Place place) {
        return Optional.ofNullable(accounts.get(place));
    }

    /// The account with a number.
    Account numbered(long id) {
        var account = numbered.get(id);
        if (account == null) {
            throw new IllegalStateException("Not locked (account=%d)".formatted(id));
        }
        return account;
    }

    long balance(Account account) {
        return balances.getOrDefault(account.id(), 0L);
    }

    /// What a holder was issued in a unit, that which is spent first in front.
    ///
    /// @param ids all ids that mean the holder
    List<Account> issuedTo(Collection<UUID> ids, Unit unit) {
        return accounts.values().stream()
                .filter(account -> account.kind() == AccountKind.ISSUED && account.unit() == unit)
                .filter(account -> ids.contains(lotOf(account).holder()))
                .sorted(Comparator.comparing(this::lotOf, Lot.SPENT_FIRST))
                .toList();
    }

    /// The accounts of a hold, in the order in which they are spent.
    List<Account> heldBy(PlacedHold hold) {
        return accounts.values().stream()
                .filter(account -> hold.id().equals(account.hold()))
                .sorted(Comparator.comparing(this::lotOf, Lot.SPENT_FIRST))
                .toList();
    }

    /// The lot of an account that has one.
    Lot lotOf(Account account) {
        var lot = account.lot() == null ? null : lots.get(account.lot());
        if (lot == null) {
            throw new IllegalStateException("No lot (account=%d)".formatted(account.id()));
        }
        return lot;
    }

    /// The account of a place; it is opened if it is not there.
    Account open(Account.Place place, Unit unit) {
        return accounts.computeIfAbsent(place, _ -> {
            var account = new Account(
                    numbers.getAsLong(),
                    place.kind(),
                    unit,
                    place.budget(),
                    place.lot(),
                    place.supplier(),
                    place.hold());
            numbered.put(account.id(), account);
            newAccounts.add(account);
            return account;
        });
    }

    void begin(Lot lot) {
        has(lot);
        newLots.add(lot);
    }

    void begin(PlacedHold hold) {
        has(hold);
        newHolds.add(hold);
    }

    /// Moves what a request was found to move.
    ///
    /// @param onward true unless it turns something round
    void move(List<Leg> legs, boolean onward) {
        for (var leg : legs) {
            if (onward) {
                leaves(numbered(leg.from()));
            }
            balances.merge(leg.from(), -leg.amount(), Math::addExact);
            balances.merge(leg.to(), leg.amount(), Math::addExact);
        }
    }

    /// What is to be corrected and brought something to this account has moved on.
    private void leaves(Account account) {
        if (account.supplier() != null && account.kind() != AccountKind.HELD && !toCorrect.isEmpty()) {
            toCorrect.values().stream()
                    .filter(transfer -> transfer.legs().stream().anyMatch(leg -> leg.to() == account.id()))
                    .forEach(transfer -> movedOn.add(transfer.no()));
        }
    }

    void correct(Transfer transfer) {
        corrected.add(transfer.no());
    }

    List<Account> newAccounts() {
        return newAccounts;
    }

    List<Lot> newLots() {
        return newLots;
    }

    List<PlacedHold> newHolds() {
        return newHolds;
    }
}
