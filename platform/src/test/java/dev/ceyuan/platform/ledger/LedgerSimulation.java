package dev.ceyuan.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.identity.TestClock;
import dev.ceyuan.platform.ledger.LedgerCheck.Report;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/// The ledger against [LedgerModel] under random requests: `ceyuan.ledger.operations` of them (20,000
/// unless said otherwise) from `ceyuan.ledger.seed`. Requests come in groups as they would be committed
/// together; groups have every size, the same request twice, and a clock that jumps. After every commit
/// its entries sum to zero in each unit.
///
/// All of it follows from the seed, which a failure names.
class LedgerSimulation {
    private static final int OPERATIONS = Integer.getInteger("ceyuan.ledger.operations", 20_000);
    private static final long SEED = Long.getLong("ceyuan.ledger.seed", 20_261_129L);
    private static final int LARGEST = 400;
    private static final int WATCHED = 60;
    private static final int SWEEPS = 20;
    private static final int SELDOM = 50_000;

    private final TestClock clock = new TestClock("2026-03-01T00:00:00Z");
    private final LedgerModel model = new LedgerModel();
    private final RequestSource.World world = new RequestSource.World();
    private final Map<TransferKind, Integer> posted = new EnumMap<>(TransferKind.class);
    private long lastRequest;

    @Test
    void answersAndBalancesAreThoseOfTheModel() {
        try (var ledger = new LedgerFixture(clock)) {
            prepare(ledger);
            var source = new RequestSource(SEED, world);
            var words = new AnswerWords(ledger.jdbc());
            for (var done = 0; done < OPERATIONS; ) {
                clock.advance(source.jump());
                var group = group(source, ledger);
                var outcomes = commit(ledger, group);
                compare(group, outcomes, words);
                assertThat(unbalanced(ledger, outcomes))
                        .as("seed %d, after %d", SEED, done)
                        .isZero();
                done += group.size();
            }
            assertThat(words.balances()).as("seed %d", SEED).isEqualTo(model.balances());
            assertThat(check(ledger).broken()).as("seed %d", SEED).isEmpty();
            pastBalancesAreThoseOfTheEntries(ledger);
            assertThat(posted).as("what was posted at all").hasSize(TransferKind.values().length);
            assertThat(posted.values()).as("%s", posted).allMatch(times -> times > OPERATIONS / SELDOM);
        }
    }

    private void prepare(LedgerFixture ledger) {
        world.found(ledger, model, Unit.FEN, Unit.FEN, Unit.FEN, Unit.MILLI_CARD_HOUR);
        ledger.get(FiscalYears.class).open(LedgerFixture.OFFICER, 2025);
        ledger.get(FiscalYears.class).open(LedgerFixture.OFFICER, 2024);
        ledger.get(FiscalYears.class).close(LedgerFixture.OFFICER, 2024);
        model.opens(2025);
    }

    /// Requests that are committed together; now and then the same twice, in any order.
    private List<TransferRequest> group(RequestSource source, LedgerFixture ledger) {
        if (source.number(SWEEPS) == 0) {
            return over(source, ledger.get(LotStore.class));
        }
        var size = source.number(10) == 0 ? 1 + source.number(LARGEST) : 1 + source.number(LARGEST / 8);
        var group = new ArrayList<TransferRequest>();
        for (var i = 0; i < size; i++) {
            group.add(source.next(clock.instant()));
        }
        return group;
    }

    private static List<Poster.Outcome> commit(LedgerFixture ledger, List<TransferRequest> group) {
        var postings = group.stream().map(LedgerSimulation::admitted).toList();
        return Objects.requireNonNull(ledger.get(TransactionTemplate.class)
                .execute(_ -> ledger.get(Poster.class).post(postings)));
    }

    /// What the ledger would ask itself, for all whose time is over.
    private List<TransferRequest> over(RequestSource source, LotStore store) {
        var now = clock.instant();
        var requests = new ArrayList<TransferRequest>();
        store.holdsOver(Instant.EPOCH, now, null, LARGEST)
                .forEach(over -> requests.add(new TransferRequest.Lapse(Basis.now(source.id()), over.id())));
        store.lotsOver(Instant.EPOCH, now, null, LARGEST)
                .forEach(over -> requests.add(new TransferRequest.Expire(Basis.now(source.id()), over.id())));
        return requests;
    }

    /// As the entrance lets it in; nobody is merged here.
    private static Posting admitted(TransferRequest request) {
        var actor = LedgerFixture.OFFICER.id();
        var hash = RequestHash.of(actor, request);
        return request instanceof TransferRequest.Hold hold
                ? new Posting(request, actor, hash, Set.of(hold.holder()), Set.of(hold.supplier()))
                : new Posting(request, actor, hash, Set.of(), Set.of());
    }

    private void compare(List<TransferRequest> group, List<Poster.Outcome> outcomes, AnswerWords words) {
        var now = moment(outcomes);
        for (var i = 0; i < group.size(); i++) {
            var expected = model.answer(LedgerFixture.OFFICER.id(), group.get(i), now);
            var actual = words.of(outcomes.get(i));
            assertThat(actual).as("seed %d, %s", SEED, group.get(i)).isEqualTo(expected);
            if (actual.startsWith("POSTED")) {
                var kind = actual.split(" ", 3)[1];
                world.learn(group.get(i), actual);
                posted.merge(TransferKind.valueOf(kind), 1, Integer::sum);
            }
        }
    }

    /// The moment of this commit; that of the clock if it answered nothing new.
    private Instant moment(List<Poster.Outcome> outcomes) {
        return outcomes.stream()
                .map(LedgerSimulation::kept)
                .filter(kept -> kept.no() > lastRequest)
                .max(Comparator.comparingLong(Kept::no))
                .map(Kept::at)
                .orElseGet(clock::instant);
    }

    private static Kept kept(Poster.Outcome outcome) {
        return outcome instanceof Poster.Outcome.Answered(var answer)
                ? switch (answer) {
                    case Answer.Posted(var transfer) -> new Kept(transfer.no(), transfer.recordedAt());
                    case Answer.Refused refused -> new Kept(refused.no(), refused.at());
                    case Answer.Conflict _ -> Kept.NOTHING;
                }
                : Kept.NOTHING;
    }

    /// Number and moment of an answer that the ledger keeps.
    private record Kept(long no, Instant at) {
        static final Kept NOTHING = new Kept(0, Instant.EPOCH);
    }

    /// In how many units the entries of the last commit do not sum to zero.
    private long unbalanced(LedgerFixture ledger, List<Poster.Outcome> outcomes) {
        var last = lastRequest;
        lastRequest = outcomes.stream().mapToLong(outcome -> kept(outcome).no()).reduce(last, Math::max);
        return ledger.jdbc()
                .sql("""
                        select count(*) from (select unit from ledger.entry where transfer_no > :last
                                              group by unit having sum(amount) <> 0) as each
                        """)
                .param("last", last)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private static Report check(LedgerFixture ledger) {
        return ledger.get(LedgerCheck.class).run(LedgerFixture.OFFICER);
    }

    /// On both axes, at random instants, for accounts with many entries and with few.
    private void pastBalancesAreThoseOfTheEntries(LedgerFixture ledger) {
        var history = ledger.get(AccountHistory.class);
        ledger.jdbc()
                .sql("""
                        select a.id as account, e.recorded_at, e.happened_at,
                               (select coalesce(sum(amount), 0) from ledger.entry o where o.account_id = a.id
                                and o.recorded_at <= e.recorded_at)::bigint as recorded,
                               (select coalesce(sum(amount), 0) from ledger.entry o where o.account_id = a.id
                                and o.happened_at <= e.happened_at)::bigint as happened
                        from ledger.account a
                        join lateral (select * from ledger.entry e where e.account_id = a.id
                                      order by md5(e.transfer_no::text) limit 3) e on true
                        where a.version > 0 order by a.lot_id is not null, md5(a.id::text) limit :watched
                        """)
                .param("watched", WATCHED)
                .query((row, _) -> {
                    var account = row.getLong("account");
                    var recordedAt = row.getTimestamp("recorded_at").toInstant();
                    var happenedAt = row.getTimestamp("happened_at").toInstant();
                    assertThat(history.balance(
                                    LedgerFixture.OFFICER, account, AccountHistory.Axis.RECORDED, recordedAt))
                            .isEqualTo(row.getLong("recorded"));
                    assertThat(history.balance(
                                    LedgerFixture.OFFICER, account, AccountHistory.Axis.HAPPENED, happenedAt))
                            .isEqualTo(row.getLong("happened"));
                    return account;
                })
                .list();
    }
}
