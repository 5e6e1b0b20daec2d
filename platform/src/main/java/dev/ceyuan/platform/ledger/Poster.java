package dev.ceyuan.platform.ledger;

import dev.ceyuan.platform.audit.Act;
import dev.ceyuan.platform.audit.AuditLog;
import dev.ceyuan.platform.audit.Change;
import dev.ceyuan.platform.audit.ObjectRef;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.ledger.PostingStore.Decided;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Posts a batch in the caller's transaction: locks, decides request by request, writes, audits.
///
/// Requests are answered in their order, as if each had come alone. One that is refused, or names what
/// does not exist, leaves the others as they are.
@Component
class Poster {
    private final BookStore books;
    private final PostingStore postings;
    private final TransferStore transfers;
    private final AuditLog audit;
    private final Clock clock;

    Poster(BookStore books, PostingStore postings, TransferStore transfers, AuditLog audit, Clock clock) {
        this.books = books;
        this.postings = postings;
        this.transfers = transfers;
        this.audit = audit;
        this.clock = clock;
    }

    /// What becomes of one posting of a batch.
    sealed interface Outcome {
        record Answered(Answer answer) implements Outcome {}

        /// It named what does not exist. That is no answer: nothing is kept of it.
        record Unknown(NoSuchObject cause) implements Outcome {}

        /// The database did not take it.
        record Failed(DataAccessException cause) implements Outcome {}

        /// @throws NoSuchObject        if it named what does not exist
        /// @throws DataAccessException if the database did not take it
        default Answer given() {
            return switch (this) {
                case Answered(var answer) -> answer;
                case Unknown(var cause) -> throw cause;
                case Failed(var cause) -> throw cause;
            };
        }
    }

    /// @return what became of each, in their order
    List<Outcome> post(List<Posting> batch) {
        var book = books.open(batch);
        var now = book.moment(clock.instant().truncatedTo(ChronoUnit.MICROS));
        var round = new Round(books.earlier(batch.stream().map(Posting::id).toList()), new Rules(book, now));
        batch.forEach(round::take);
        if (!round.decided.isEmpty()) {
            round.written(now, postings.post(now, round.decided, book));
            audit.appendAll(round.posted().map(Poster::act).toList());
        }
        return batch.stream().map(round::outcome).toList();
    }

    private static Act act(Transfer transfer) {
        var object = ObjectRef.of("transfer", transfer.id());
        return new Act(transfer.actor(), Change.created(transfer.kind().act(), object, transfer));
    }

    /// One batch while it is being decided.
    private final class Round {
        private final Map<UUID, Earlier> earlier;
        private final Rules rules;
        private final List<Decided> decided = new ArrayList<>();
        /// The hash under which an id is answered in this batch, and the answer.
        private final Map<UUID, String> hashes = new HashMap<>();
        private final Map<UUID, Outcome> outcomes = new HashMap<>();

        Round(Map<UUID, Earlier> earlier, Rules rules) {
            this.earlier = earlier;
            this.rules = rules;
        }

        void take(Posting posting) {
            if (earlier.containsKey(posting.id()) || hashes.containsKey(posting.id())) {
                return;
            }
            try {
                decided.add(new Decided(posting, rules.decide(posting)));
                hashes.put(posting.id(), posting.hash());
            } catch (NoSuchObject e) {
                outcomes.put(posting.id(), new Outcome.Unknown(e));
            }
        }

        void written(Instant at, List<Long> numbers) {
            for (var i = 0; i < decided.size(); i++) {
                var posting = decided.get(i).posting();
                outcomes.put(posting.id(), new Outcome.Answered(answer(at, numbers.get(i), decided.get(i))));
            }
        }

        private Answer answer(Instant at, long no, Decided each) {
            return switch (each.decision()) {
                case Decision.Refuses(var refusal) ->
                    new Answer.Refused(each.posting().id(), no, refusal);
                case Decision.Moves moves -> {
                    var basis = each.posting().request().basis();
                    yield new Answer.Posted(new Transfer(
                            basis.id(),
                            no,
                            moves.kind(),
                            moves.happenedAt(),
                            at,
                            each.posting().actor(),
                            basis.reference(),
                            basis.note(),
                            moves.corrects(),
                            moves.legs()));
                }
            };
        }

        Stream<Transfer> posted() {
            return decided.stream()
                    .map(each -> outcomes.get(each.posting().id()))
                    .filter(Outcome.Answered.class::isInstance)
                    .map(outcome -> ((Outcome.Answered) outcome).answer())
                    .filter(Answer.Posted.class::isInstance)
                    .map(answer -> ((Answer.Posted) answer).transfer());
        }

        Outcome outcome(Posting posting) {
            var before = earlier.get(posting.id());
            if (before != null) {
                return new Outcome.Answered(
                        before.hash().equals(posting.hash()) ? again(before) : new Answer.Conflict(posting.id()));
            }
            var hash = hashes.get(posting.id());
            if (hash != null && !hash.equals(posting.hash())) {
                return new Outcome.Answered(new Answer.Conflict(posting.id()));
            }
            return Objects.requireNonNull(outcomes.get(posting.id()));
        }

        private Answer again(Earlier before) {
            var refusal = before.refusal();
            return refusal == null
                    ? new Answer.Posted(transfers.findAll(List.of(before.no())).getFirst())
                    : new Answer.Refused(before.id(), before.no(), refusal);
        }
    }
}
