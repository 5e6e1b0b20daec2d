package dev.ceyuan.platform.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;

/// Requests as a careless city might send them, from a seed: mostly sensible, often too much, too late,
/// twice, or under an id that means something else.
final class RequestSource {
    /// A lot that was used at a supplier.
    record Use(UUID lot, UUID supplier) {}

    /// Where clients of the ledger work, and what they know of it. Shared by those that run side by side.
    static final class World {
        final List<UUID> budgets = new ArrayList<>();
        final List<UUID> holders = new ArrayList<>();
        final List<UUID> suppliers = new ArrayList<>();
        final List<TransferRequest> sent = Collections.synchronizedList(new ArrayList<>());
        final List<UUID> lots = Collections.synchronizedList(new ArrayList<>());
        final List<TransferRequest.Hold> holds = Collections.synchronizedList(new ArrayList<>());
        final List<UUID> transfers = Collections.synchronizedList(new ArrayList<>());

        final List<Use> uses = Collections.synchronizedList(new ArrayList<>());

        /// Founds a city in the ledger and in its model: for each unit a budget of 2026, a holder and a supplier.
        void found(LedgerFixture ledger, LedgerModel model, Unit... units) {
            ledger.get(FiscalYears.class).open(LedgerFixture.OFFICER, 2026);
            model.opens(2026);
            for (var unit : units) {
                var asked = new Budgets.NewBudget("b-" + budgets.size(), "算力券", 2026, unit);
                var budget = ledger.get(Budgets.class).open(LedgerFixture.OFFICER, asked);
                budgets.add(budget.id());
                model.has(budget.id(), unit);
                holders.add(ledger.organisation("企业"));
                suppliers.add(ledger.organisation("算力"));
            }
        }

        /// Takes note of what was posted.
        ///
        /// @param answer in the words of the model
        void learn(TransferRequest request, String answer) {
            transfers.add(request.basis().id());
            USED.matcher(answer)
                    .results()
                    .map(found -> new Use(UUID.fromString(found.group(1)), UUID.fromString(found.group(2))))
                    .forEach(uses::add);
            if (request instanceof TransferRequest.Issue) {
                lots.add(request.basis().id());
            } else if (request instanceof TransferRequest.Hold hold) {
                holds.add(hold);
            }
        }
    }

    private static final List<String> PURPOSES = List.of("compute", "data");
    private static final List<Step> ONWARD =
            List.of(Step.VERIFY, Step.VERIFY, Step.APPROVE, Step.APPROVE, Step.PAY, Step.PAY, Step.RECOVER, Step.REPAY);
    private static final int RECENT = 60;
    private static final Pattern USED = Pattern.compile("-> USED \\S+ (\\S+) (\\S+) null");

    private final Random random;
    private final World world;

    RequestSource(long seed, World world) {
        this.random = new Random(seed);
        this.world = world;
    }

    /// The next request, about at a moment.
    TransferRequest next(Instant now) {
        var repeated = random.nextInt(100);
        if (repeated < 7 && !world.sent.isEmpty()) {
            var earlier = recent(world.sent);
            return repeated < 5 ? earlier : fresh(new Basis(earlier.basis().id(), null, "again", ""), now);
        }
        var request = fresh(basis(now), now);
        world.sent.add(request);
        return request;
    }

    private Basis basis(Instant now) {
        var happened = switch (random.nextInt(40)) {
            case 0 -> now.plusSeconds(1 + random.nextInt(100));
            case 1 -> now.minus(Duration.ofDays(random.nextInt(900)));
            case 2, 3, 4, 5 -> now.minusSeconds(random.nextInt(2_000_000));
            default -> null;
        };
        return new Basis(id(), happened, "contract-" + random.nextInt(1000), "");
    }

    /// An id that was never used.
    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private TransferRequest fresh(Basis basis, Instant now) {
        var kind = random.nextInt(100);
        if (kind < 8 || world.lots.isEmpty()) {
            return ofBudget(basis, now);
        }
        if (kind < 18) {
            return issue(basis, now);
        }
        if (kind < 23) {
            return random.nextBoolean()
                    ? new TransferRequest.Revoke(basis, lot(), amount())
                    : new TransferRequest.Expire(basis, lot());
        }
        if (kind < 48 || world.holds.isEmpty()) {
            return hold(basis, now);
        }
        return kind < 65 ? ofHold(basis) : onward(basis);
    }

    private TransferRequest ofBudget(Basis basis, Instant now) {
        var budget = random.nextInt(50) == 0 ? id() : any(world.budgets);
        return switch (random.nextInt(3)) {
            case 0 -> new TransferRequest.Return(basis, budget, amount());
            case 1 -> issue(basis, now);
            default -> new TransferRequest.Appropriate(basis, budget, amount() * 60);
        };
    }

    private TransferRequest issue(Basis basis, Instant now) {
        var suppliers = random.nextInt(3) == 0 ? List.of(any(world.suppliers), any(world.suppliers)) : List.<UUID>of();
        var terms = new LotTerms(
                any(PURPOSES),
                random.nextBoolean() ? LotTerms.WHOLE : 1 + random.nextInt(LotTerms.WHOLE),
                random.nextInt(4) == 0 ? amount() : null,
                now.plusSeconds(random.nextInt(12_000) - 60),
                suppliers);
        return new TransferRequest.Issue(basis, any(world.budgets), any(world.holders), amount() * 3, terms);
    }

    private TransferRequest hold(Basis basis, Instant now) {
        return new TransferRequest.Hold(
                basis,
                any(world.holders),
                any(world.suppliers),
                any(PURPOSES),
                random.nextInt(4) == 0 ? Unit.MILLI_CARD_HOUR : Unit.FEN,
                amount(),
                now.plusSeconds(random.nextInt(1_500) - 30));
    }

    private TransferRequest ofHold(Basis basis) {
        var hold = random.nextInt(100) == 0 ? id() : recent(world.holds).basis().id();
        return switch (random.nextInt(8)) {
            case 0 -> new TransferRequest.Release(basis, hold);
            case 1, 2 -> new TransferRequest.Lapse(basis, hold);
            default -> new TransferRequest.Capture(basis, hold, 1 + amount() / 4);
        };
    }

    private TransferRequest onward(Basis basis) {
        if (random.nextInt(8) == 0) {
            return new TransferRequest.Correct(basis, random.nextInt(50) == 0 ? id() : recent(world.transfers));
        }
        var use = world.uses.isEmpty() || random.nextInt(20) == 0
                ? new Use(lot(), any(world.suppliers))
                : recent(world.uses);
        var step = Step.values()[random.nextInt(Step.values().length)];
        if (random.nextInt(2) > 0) {
            step = ONWARD.get(random.nextInt(ONWARD.size()));
        }
        var from = step == Step.DISPUTE
                ? List.of(AccountKind.USED, AccountKind.VERIFIED, AccountKind.PAYABLE)
                        .get(random.nextInt(3))
                : null;
        return new TransferRequest.Advance(
                basis, step, use.lot(), use.supplier(), from, 1 + random.nextInt(1 << (1 + random.nextInt(10))));
    }

    private UUID lot() {
        return random.nextInt(100) == 0 ? id() : recent(world.lots);
    }

    /// Of every size: a fen as well as a million yuan.
    private long amount() {
        return 1 + random.nextLong(1L << (1 + random.nextInt(27)));
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /// One of the last, mostly: old ones are over.
    private <T> T recent(List<T> some) {
        synchronized (some) {
            var size = some.size();
            var from = random.nextInt(10) == 0 ? 0 : Math.max(0, size - RECENT);
            return some.get(from + random.nextInt(size - from));
        }
    }

    /// A number below a bound, for who arranges the requests.
    int number(int bound) {
        return random.nextInt(bound);
    }

    /// How far a clock jumps: mostly a little forward, at times far, at times back.
    Duration jump() {
        return switch (random.nextInt(40)) {
            case 0 -> Duration.ofSeconds(-random.nextInt(400));
            case 1 -> Duration.ofSeconds(random.nextInt(3_000));
            default -> Duration.ofMillis(random.nextInt(30_000));
        };
    }
}
