package dev.ceyuan.platform.web.matrix;

import dev.ceyuan.platform.ledger.AccountHistory;
import dev.ceyuan.platform.ledger.AccountKind;
import dev.ceyuan.platform.ledger.Answer;
import dev.ceyuan.platform.ledger.Basis;
import dev.ceyuan.platform.ledger.Budgets;
import dev.ceyuan.platform.ledger.FiscalYears;
import dev.ceyuan.platform.ledger.LotTerms;
import dev.ceyuan.platform.ledger.TransferRequest;
import dev.ceyuan.platform.ledger.Transfers;
import dev.ceyuan.platform.ledger.Unit;
import dev.ceyuan.platform.ledger.Vouchers;
import dev.ceyuan.platform.registry.Visibility;
import dev.ceyuan.platform.web.TestServer;
import dev.ceyuan.platform.web.matrix.Specimens.Kind;
import dev.ceyuan.platform.web.matrix.Specimens.Wish;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Fiscal years, budgets, lots, holds, accounts and transfers.
final class LedgerSpecimens {
    private static final Instant FAR = Instant.parse("2098-12-31T16:00:00Z");
    private static final String PURPOSE = "compute";
    private static final long MUCH = 1_000_000;
    private static final long SOME = 1_000;

    private final TestServer server;
    private final Specimens specimens;
    private final AtomicInteger nextYear = new AtomicInteger(2100);
    private @Nullable UUID purse;

    LedgerSpecimens(TestServer server, Specimens specimens) {
        this.server = server;
        this.specimens = specimens;
    }

    Map<String, Kind> kinds() {
        var standings = Set.of(Standing.OWN, Standing.FOREIGN);
        var kinds = new HashMap<String, Kind>();
        kinds.put("new-year", new Kind(Set.of(), _ -> Integer.toString(nextYear.getAndIncrement())));
        kinds.put("open-year", new Kind(Set.of(), _ -> Integer.toString(opened(nextYear.getAndIncrement()))));
        kinds.put("this-year", new Kind(Set.of(), _ -> Integer.toString(thisYear())));
        kinds.put("budget-code", new Kind(Set.of(), _ -> code()));
        kinds.put("request-id", new Kind(Set.of(), _ -> UUID.randomUUID().toString()));
        kinds.put("budget", new Kind(Set.of(Standing.FOREIGN), _ -> budget().toString()));
        kinds.put(
                "lot", new Kind(standings, wish -> lot(specimens.ownerFor(wish)).toString()));
        kinds.put(
                "used-lot",
                new Kind(
                        standings,
                        wish -> used(specimens.ownerFor(wish), shop()).toString()));
        kinds.put(
                "lot-used-at",
                new Kind(
                        standings,
                        wish -> used(shop(), specimens.ownerFor(wish)).toString()));
        kinds.put("used-at", new Kind(Set.of(), this::usedAt));
        kinds.put("voucher-holder", new Kind(standings, this::holder));
        kinds.put("shop", new Kind(Set.of(), _ -> shop().toString()));
        kinds.put(
                "hold",
                new Kind(
                        standings,
                        wish -> hold(shop(), specimens.ownerFor(wish)).toString()));
        kinds.put(
                "placed-hold",
                new Kind(
                        standings,
                        wish -> hold(specimens.ownerFor(wish), shop()).toString()));
        kinds.put("ledger-account", new Kind(standings, this::account));
        kinds.put(
                "transfer",
                new Kind(standings, wish -> lot(specimens.ownerFor(wish)).toString()));
        return kinds;
    }

    private int thisYear() {
        return opened(FiscalYears.of(Instant.now()));
    }

    private int opened(int year) {
        server.get(FiscalYears.class).open(Specimens.OFFICE, year);
        return year;
    }

    private static String code() {
        return "M-" + UUID.randomUUID();
    }

    /// One with something in it.
    private UUID budget() {
        var budget = server.get(Budgets.class)
                .open(Specimens.OFFICE, new Budgets.NewBudget(code(), "矩阵预算", thisYear(), Unit.FEN));
        post(new TransferRequest.Appropriate(basis(), budget.id(), MUCH));
        return budget.id();
    }

    /// An organisation that is shown to everyone.
    private UUID shop() {
        return specimens.organisation(Visibility.PUBLIC);
    }

    private UUID lot(UUID holder) {
        if (purse == null) {
            purse = budget();
        }
        post(new TransferRequest.Appropriate(basis(), purse, SOME));
        var terms = new LotTerms(PURPOSE, LotTerms.WHOLE, null, FAR, List.of());
        return post(new TransferRequest.Issue(basis(), purse, holder, SOME, terms));
    }

    /// The organisation of a lot.
    private String holder(Wish wish) {
        var holder = specimens.ownerFor(wish);
        lot(holder);
        return holder.toString();
    }

    /// Half of a lot.
    private UUID hold(UUID holder, UUID supplier) {
        lot(holder);
        return post(new TransferRequest.Hold(basis(), holder, supplier, PURPOSE, Unit.FEN, SOME / 2, FAR));
    }

    /// A lot of which something was used.
    private UUID used(UUID holder, UUID supplier) {
        var hold = hold(holder, supplier);
        post(new TransferRequest.Capture(basis(), hold, SOME / 2));
        var held =
                server.get(AccountHistory.class).ofHold(Specimens.OFFICE, hold).getFirst();
        var lot = held.account().lot();
        if (lot == null) {
            throw new IllegalStateException("What is held is of a lot (hold=%s)".formatted(hold));
        }
        return lot;
    }

    /// Where something was used of the lot that is another argument of the route.
    private String usedAt(Wish wish) {
        var lot =
                UUID.fromString(wish.others().getOrDefault("lot", wish.others().getOrDefault("id", "")));
        return accounts(lot).stream()
                .filter(standing -> standing.account().kind() == AccountKind.USED)
                .map(standing -> String.valueOf(standing.account().supplier()))
                .findFirst()
                .orElseThrow();
    }

    private String account(Wish wish) {
        return Long.toString(
                accounts(lot(specimens.ownerFor(wish))).getFirst().account().id());
    }

    private List<AccountHistory.Standing> accounts(UUID lot) {
        var budget = server.get(Vouchers.class).lot(Specimens.OFFICE, lot).lot().budget();
        return server.get(AccountHistory.class).of(Specimens.OFFICE, budget, lot);
    }

    private UUID post(TransferRequest request) {
        if (server.get(Transfers.class).post(Specimens.OFFICE, request) instanceof Answer.Posted posted) {
            return posted.transfer().id();
        }
        throw new IllegalStateException("Not posted (%s)".formatted(request));
    }

    private static Basis basis() {
        return Basis.now(UUID.randomUUID());
    }
}
