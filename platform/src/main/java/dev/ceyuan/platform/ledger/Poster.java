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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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
    private final AuditLog audit;
    private final Clock clock;

    Poster(BookStore books, PostingStore postings, AuditLog audit, Clock clock) {
        this.books = books;
        this.postings = postings;
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
        var book = books.open(batch, now());
        // Whoever had to wait for the locks is answered now, not when he began to wait.
        var now = book.moment(now());
        var earlier = books.earlier(batch.stream().map(Posting::id).toList());
        var round = new Round(earlier, new Rules(book, now));
        var outcomes = batch.stream().map(round::take).toList();
        if (!round.decided.isEmpty()) {
            round.written(now, postings.post(now, round.decided, book));
            audit.appendAll(round.posted().map(Poster::act).toList());
        }
        return outcomes.stream().map(Supplier::get).toList();
    }

    /// As the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Act act(Transfer transfer) {
        var object = ObjectRef.of("transfer", transfer.id());
        return new Act(transfer.actor(), Change.created(transfer.kind().act(), object, transfer));
    }

    /// The answer that a request was given before, if it was.
    ///
    /// @param hash of who asks and what: who asks something else is told nothing
    Optional<Answer> earlier(UUID id, String hash) {
        var before = books.earlier(List.of(id)).get(id);
        return before == null || !before.hash().equals(hash) ? Optional.empty() : Optional.of(again(before));
    }

    private Answer again(Earlier before) {
        var refusal = before.refusal();
        return refusal == null
                ? new Answer.Posted(books.posted(before))
                : new Answer.Refused(before.id(), before.no(), before.at(), refusal);
    }

    /// One batch while it is being decided.
    private final class Round {
        private final Map<UUID, Earlier> earlier;
        private final Rules rules;
        private final List<Decided> decided = new ArrayList<>();
        private final List<Answer> answers = new ArrayList<>();
        /// Where in `decided` the request of an id is.
        private final Map<UUID, Integer> places = new HashMap<>();

        Round(Map<UUID, Earlier> earlier, Rules rules) {
            this.earlier = earlier;
            this.rules = rules;
        }

        /// @return what became of it, once the batch is written
        Supplier<Outcome> take(Posting posting) {
            var before = earlier.get(posting.id());
            if (before != null) {
                return before.hash().equals(posting.hash())
                        ? () -> new Outcome.Answered(again(before))
                        : conflict(posting);
            }
            var place = places.get(posting.id());
            if (place != null) {
                return decided.get(place).posting().hash().equals(posting.hash()) ? at(place) : conflict(posting);
            }
            try {
                var next = decided.size();
                decided.add(new Decided(posting, rules.decide(posting)));
                places.put(posting.id(), next);
                return at(next);
            } catch (NoSuchObject e) {
                return () -> new Outcome.Unknown(e);
            }
        }

        private Supplier<Outcome> at(int place) {
            return () -> new Outcome.Answered(answers.get(place));
        }

        private static Supplier<Outcome> conflict(Posting posting) {
            return () -> new Outcome.Answered(new Answer.Conflict(posting.id()));
        }

        void written(Instant at, List<Long> numbers) {
            for (var i = 0; i < decided.size(); i++) {
                answers.add(answer(at, numbers.get(i), decided.get(i)));
            }
        }

        private static Answer answer(Instant at, long no, Decided each) {
            var posting = each.posting();
            return switch (each.decision()) {
                case Decision.Refuses(var refusal) -> new Answer.Refused(posting.id(), no, at, refusal);
                case Decision.Moves moves -> {
                    var basis = posting.request().basis();
                    yield new Answer.Posted(new Transfer(
                            posting.id(),
                            no,
                            moves.kind(),
                            moves.happenedAt(),
                            at,
                            posting.actor(),
                            basis.reference(),
                            basis.note(),
                            moves.corrects(),
                            moves.legs()));
                }
            };
        }

        Stream<Transfer> posted() {
            return answers.stream()
                    .filter(Answer.Posted.class::isInstance)
                    .map(answer -> ((Answer.Posted) answer).transfer());
        }
    }
}
