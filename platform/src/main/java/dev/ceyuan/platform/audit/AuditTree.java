package dev.ceyuan.platform.audit;

import dev.ceyuan.proofs.Checkpoint;
import dev.ceyuan.proofs.KeptTiles;
import dev.ceyuan.proofs.SignedNote;
import dev.ceyuan.proofs.TiledTree;
import dev.ceyuan.proofs.TreeHash;
import dev.ceyuan.proofs.TreeProofs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets the log grow: events that were committed get their place and become leaves of the tree, and the tree is
/// signed. Each step is one transaction, so that a crash repeats it or leaves it done.
@Component
class AuditTree {
    private static final int PART = 10_000;
    private static final int PARTS = 20;

    private final TreeStore store;
    private final LogSigner signer;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AuditTree(TreeStore store, LogSigner signer, TransactionTemplate transactions, Clock clock) {
        this.store = store;
        this.signer = signer;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Names the log, unless it has a name, and takes up its key.
    void begin(String origin) {
        transactions.executeWithoutResult(_ -> {
            store.begin(origin);
            signer.open(store.head().orElseThrow().origin());
            store.keep(signer.signer().verifier().toString(), clock.instant());
        });
    }

    /// Makes a new key.
    ///
    /// @return its public key
    String rotate() {
        var key = signer.rotate().verifier().toString();
        transactions.executeWithoutResult(_ -> store.keep(key, clock.instant()));
        return key;
    }

    /// Gives every committed event its place.
    ///
    /// @return how many got one; 0 too if another node is at it
    long grow() {
        var grown = 0L;
        for (var parts = 0; parts < PARTS; parts++) {
            var part = growByPart();
            grown += part;
            if (part < PART) {
                return grown;
            }
        }
        return grown; // the rest in the next round: under load the log must be signed too
    }

    private int growByPart() {
        var grown = transactions.execute(_ -> {
            if (!store.takeTurn()) {
                return 0;
            }
            var events = store.pending(PART);
            if (!events.isEmpty()) {
                var size = store.head().orElseThrow().size();
                var hash = new TreeHash();
                var leaves = events.stream()
                        .map(event -> hash.leaf(EventLeaf.of(event)))
                        .toList();
                store.place(size, events.stream().map(AuditEvent::seq).toList());
                new TiledTree(store).grow(size, leaves).forEach(store::keep);
            }
            return events.size();
        });
        return grown == null ? 0 : grown;
    }

    /// Signs the log as it is now, if it has grown and the last signature is old enough.
    ///
    /// @return the new checkpoint, if there is one
    Optional<SignedNote> sign(Duration interval) {
        return Optional.ofNullable(transactions.execute(_ -> {
            if (!store.takeTurn()) {
                return null;
            }
            var head = store.head().orElseThrow();
            var now = clock.instant();
            if (!due(head.size(), interval)) {
                return null;
            }
            var checkpoint = new Checkpoint(head.origin(), head.size(), proofs().root(head.size()));
            var key = signer.signer();
            store.keep(key.verifier().toString(), now);
            var note = SignedNote.sign(checkpoint.text(), key);
            store.insert(new TreeStore.Stored(checkpoint.size(), now, checkpoint.root(), note.toString()));
            return note;
        }));
    }

    /// True if the log has grown and the last signature is old enough.
    ///
    /// @param interval how old it has to be
    boolean due(Duration interval) {
        return due(store.head().orElseThrow().size(), interval);
    }

    private boolean due(long size, Duration interval) {
        return size > 0
                && store.latest()
                        .filter(last -> last.size() == size || isRecent(last.at(), interval))
                        .isEmpty();
    }

    /// A time to come is the mistake of a clock, and no reason to wait for it.
    private boolean isRecent(Instant at, Duration interval) {
        var now = clock.instant();
        return !at.isAfter(now) && at.plus(interval).isAfter(now);
    }

    /// Roots and proofs of the tree as it is now.
    TreeProofs proofs() {
        return new TreeProofs(new TiledTree(new KeptTiles(store)));
    }
}
