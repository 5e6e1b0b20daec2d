package dev.ceyuan.platform.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ceyuan.platform.database.TestDatabase;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.identity.TestClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// Clients side by side, on two nodes: what they are told is what they would be told one after the other,
/// in the order of the ledger's numbers.
class ConcurrentClientsIT {
    private static final int CLIENTS = 8;
    private static final int REQUESTS = Integer.getInteger("ceyuan.ledger.requests", 150);
    private static final long SEED = Long.getLong("ceyuan.ledger.seed", 20_261_129L);

    private final TestClock clock = new TestClock("2026-03-01T00:00:00Z");
    private final RequestSource.World world = new RequestSource.World();
    private final LedgerModel model = new LedgerModel();

    /// What a client was told. Without a number if nothing was kept of it.
    private record Told(TransferRequest request, Answer answer) {
        long no() {
            return switch (answer) {
                case Answer.Posted(var transfer) -> transfer.no();
                case Answer.Refused refused -> refused.no();
                case Answer.Conflict _ -> 0;
            };
        }

        Instant at() {
            return switch (answer) {
                case Answer.Posted(var transfer) -> transfer.recordedAt();
                case Answer.Refused refused -> refused.at();
                case Answer.Conflict _ -> Instant.EPOCH;
            };
        }
    }

    @Test
    void theOrderOfNumbersExplainsEveryAnswer() throws Exception {
        var database = TestDatabase.fresh();
        try (var one = new LedgerFixture(database, clock);
                var two = new LedgerFixture(database, clock)) {
            world.found(one, model, Unit.FEN, Unit.FEN, Unit.MILLI_CARD_HOUR);

            var told = run(List.of(one, two));

            var words = new AnswerWords(one.jdbc());
            var answers = new HashMap<UUID, Told>();
            told.stream()
                    .filter(each -> each.no() > 0)
                    .sorted(Comparator.comparingLong(Told::no))
                    .forEach(each -> {
                        var first = answers.putIfAbsent(each.request().basis().id(), each);
                        var expected = first == null
                                ? model.answer(LedgerFixture.OFFICER.id(), each.request(), each.at())
                                : words.of(first.answer());
                        assertThat(words.of(each.answer()))
                                .as("seed %d, %s", SEED, each)
                                .isEqualTo(expected);
                        assertThat(first == null || first.request().equals(each.request()))
                                .isTrue();
                    });
            conflictsHaveOtherContent(told, answers);
            assertThat(words.balances()).isEqualTo(model.balances());
            assertThat(one.get(LedgerCheck.class).run(LedgerFixture.OFFICER).broken())
                    .isEmpty();
        }
    }

    private List<Told> run(List<LedgerFixture> nodes) throws Exception {
        var running = new ArrayList<Future<List<Told>>>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (var i = 0; i < CLIENTS; i++) {
                var source = new RequestSource(SEED + i, world);
                var node = nodes.get(i % nodes.size());
                running.add(clients.submit(() -> client(source, node)));
            }
        }
        var told = new ArrayList<Told>();
        for (var client : running) {
            told.addAll(client.get());
        }
        return told;
    }

    private List<Told> client(RequestSource source, LedgerFixture node) {
        var transfers = node.get(Transfers.class);
        var words = new AnswerWords(node.jdbc());
        var told = new ArrayList<Told>();
        for (var i = 0; i < REQUESTS; i++) {
            clock.advance(source.jump().dividedBy(CLIENTS));
            var request = source.next(clock.instant());
            try {
                var answer = transfers.post(LedgerFixture.OFFICER, request);
                told.add(new Told(request, answer));
                if (answer instanceof Answer.Posted) {
                    world.learn(request, words.of(answer));
                }
            } catch (NoSuchObject e) {
                assertThat(e.objectKind()).isIn("budget", "lot", "hold", "transfer");
            }
        }
        return told;
    }

    private static void conflictsHaveOtherContent(List<Told> told, Map<UUID, Told> answers) {
        told.stream().filter(each -> each.answer() instanceof Answer.Conflict).forEach(each -> {
            var first = answers.get(each.request().basis().id());
            assertThat(first == null || first.request().equals(each.request()))
                    .as("%s", each)
                    .isFalse();
        });
    }
}
