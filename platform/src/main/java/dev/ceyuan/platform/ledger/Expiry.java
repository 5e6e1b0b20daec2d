package dev.ceyuan.platform.ledger;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.ledger.TransferRequest.Expire;
import dev.ceyuan.platform.ledger.TransferRequest.Lapse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/// Asks the ledger, as anybody would, to end what is over: first the holds, whose amounts go back to
/// their lots, then the lots, whose amounts go back to their budgets.
///
/// The id of a request follows from what it ends and the hour, so that two nodes, or one that was killed
/// in the middle, ask the same twice and get one answer; and what was refused, because a fiscal year was
/// not open yet, is asked anew an hour later.
@Component
class Expiry {
    private static final Actor LEDGER = new Actor.Machine("ledger");
    private static final int PART = 500;

    private static final Duration EVERYTHING = Duration.ofHours(1);
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final LotStore store;
    private final Transfers transfers;
    private final Clock clock;
    private Instant lookedAt = Instant.EPOCH;
    private Instant lookedAtAll = Instant.EPOCH;

    Expiry(LotStore store, Transfers transfers, Clock clock) {
        this.store = store;
        this.transfers = transfers;
        this.clock = clock;
    }

    /// The round that the queue calls again and again; one node takes it.
    @Bean
    static Task<Void> endWhatIsOver(Expiry expiry, LedgerSettings settings) {
        return Tasks.recurring("ledger-expiry", FixedDelay.ofSeconds(settings.expirySeconds()))
                .execute((_, _) -> expiry.round());
    }

    /// Ends what is over now. Looks at what was over by the round before only once an hour: it may hold
    /// something again after a correction, but there are millions of it.
    ///
    /// @return how many holds and lots were ended
    synchronized int round() {
        var now = clock.instant();
        var since = now.isBefore(lookedAtAll.plus(EVERYTHING)) ? lookedAt : Instant.EPOCH;
        var ended = end(last -> store.holdsOver(since, now, last, PART), "lapse", Lapse::new)
                + end(last -> store.lotsOver(since, now, last, PART), "expire", Expire::new);
        lookedAt = now.minus(OVERLAP);
        lookedAtAll = since.equals(Instant.EPOCH) ? now : lookedAtAll;
        return ended;
    }

    /// @param due what is over, in the order of ids, after one; the first of all for null
    private int end(
            Function<@Nullable UUID, List<LotStore.Over>> due,
            String act,
            BiFunction<Basis, UUID, TransferRequest> request) {
        var ended = 0;
        UUID last = null;
        for (var part = due.apply(last); !part.isEmpty(); part = due.apply(last)) {
            for (var over : part) {
                var answer = transfers.post(LEDGER, request.apply(Basis.now(idOf(act, over)), over.id()));
                if (answer instanceof Answer.Conflict) { // somebody guessed the id and took it
                    answer = transfers.post(LEDGER, request.apply(Basis.now(UUID.randomUUID()), over.id()));
                }
                ended += answer instanceof Answer.Posted ? 1 : 0;
            }
            last = part.getLast().id(); // what could not be ended waits for a later round, and holds up nothing else
        }
        return ended;
    }

    private UUID idOf(String act, LotStore.Over over) {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var name = "%s:%s:%d:%s".formatted(act, over.id(), over.version(), hour);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
