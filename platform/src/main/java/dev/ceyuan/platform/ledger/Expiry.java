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
import java.util.function.Function;
import java.util.function.Supplier;
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
        var ended = end(() -> store.holdsOver(since, now, PART), over -> new Lapse(basis("lapse", over), over.id()))
                + end(() -> store.lotsOver(since, now, PART), over -> new Expire(basis("expire", over), over.id()));
        lookedAt = now.minus(OVERLAP);
        lookedAtAll = since.equals(Instant.EPOCH) ? now : lookedAtAll;
        return ended;
    }

    private int end(Supplier<List<LotStore.Over>> due, Function<LotStore.Over, TransferRequest> request) {
        var ended = 0;
        for (var part = due.get(); !part.isEmpty(); part = due.get()) {
            var posted = 0;
            for (var over : part) {
                if (transfers.post(LEDGER, request.apply(over)) instanceof Answer.Posted) {
                    posted++;
                }
            }
            ended += posted;
            if (posted == 0) {
                return ended; // whatever is in the way, the next round looks again
            }
        }
        return ended;
    }

    private Basis basis(String act, LotStore.Over over) {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var name = "%s:%s:%d:%s".formatted(act, over.id(), over.version(), hour);
        return Basis.now(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
