package dev.ceyuan.platform.ledger;

import dev.ceyuan.platform.identity.AccessDenied;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The way into the ledger.
///
/// A request has an id that its sender chose. The first answer to it is kept: the same request gets it
/// again, today and in ten years, whether it was posted or refused; another request under the same id is
/// a conflict. So whoever got no answer, for whatever reason, asks again with the same id.
@Service
public class Transfers {
    private static final int ATTEMPTS = 5;

    private final Entrance entrance;
    private final Poster poster;
    private final TransactionTemplate transactions;
    private final GroupCommit<Posting, Poster.Outcome> commits;

    Transfers(Entrance entrance, Poster poster, TransactionTemplate transactions, LedgerSettings settings) {
        this.entrance = entrance;
        this.poster = poster;
        this.transactions = transactions;
        this.commits = new GroupCommit<>(settings.batch(), this::commit);
    }

    /// Posts, together with what others ask at this moment, and comes back when it is durable. Must not
    /// be called inside a transaction: see [#postWithin].
    ///
    /// @throws NoSuchObject if it names an organisation, budget, lot, hold or transfer that is not there
    ///                     for the actor
    public Answer post(Actor actor, TransferRequest request) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Inside a transaction, postWithin");
        }
        try {
            return commits.submit(entrance.admit(actor, request)).given();
        } catch (NoSuchObject | AccessDenied e) {
            return answered(actor, request).orElseThrow(() -> e);
        }
    }

    /// What was answered stays answered, also to somebody who may not ask, or does not see, any more.
    private Optional<Answer> answered(Actor actor, TransferRequest request) {
        return poster.earlier(request.basis().id(), RequestHash.of(actor.id(), request));
    }

    /// Posts in the caller's transaction: both are committed, or neither is. The accounts stay locked
    /// until then.
    ///
    /// @throws NoSuchObject as [#post]
    @Transactional(propagation = Propagation.MANDATORY)
    public Answer postWithin(Actor actor, TransferRequest request) {
        return poster.post(List.of(entrance.admit(actor, request))).getFirst().given();
    }

    private List<Poster.Outcome> commit(List<Posting> batch) {
        try {
            return inTransaction(batch);
        } catch (DataIntegrityViolationException | TransientDataAccessException | UncategorizedSQLException e) {
            return batch.stream().map(this::commitAlone).toList();
        }
    }

    /// Another node was there first, with the same id or the same account: after its commit there is
    /// nothing left to collide with.
    private Poster.Outcome commitAlone(Posting posting) {
        for (var attempt = 1; ; attempt++) {
            try {
                return inTransaction(List.of(posting)).getFirst();
            } catch (DataIntegrityViolationException | TransientDataAccessException | UncategorizedSQLException e) {
                if (attempt == ATTEMPTS) {
                    return new Poster.Outcome.Failed(e);
                }
            } catch (DataAccessException e) {
                return new Poster.Outcome.Failed(e);
            }
        }
    }

    private List<Poster.Outcome> inTransaction(List<Posting> batch) {
        return Objects.requireNonNull(transactions.execute(_ -> poster.post(batch)));
    }
}
