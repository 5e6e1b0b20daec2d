package dev.ceyuan.platform.audit;

import dev.ceyuan.proofs.Checkpoint;
import dev.ceyuan.proofs.Digest;
import dev.ceyuan.proofs.KeptTiles;
import dev.ceyuan.proofs.SignedNote;
import dev.ceyuan.proofs.TiledTree;
import dev.ceyuan.proofs.TreeHash;
import dev.ceyuan.proofs.TreeProofs;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets the log grow: events that were committed get their place and become leaves of the tree, and the tree is
/// signed. Each step is one transaction, so that a crash repeats it or leaves it done.
@Component
class AuditTree {
    private static final int CHUNK = 4096;

    private final TreeStore store;
    private final LogSigner signer;
    private final TransactionTemplate transactions;
    private final AuditSettings settings;
    private final Clock clock;

    AuditTree(
            TreeStore store, LogSigner signer, TransactionTemplate transactions, AuditSettings settings, Clock clock) {
        this.store = store;
        this.signer = signer;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /// Gives every committed event its place.
    ///
    /// @return how many got one; 0 too if another node is at it
    long grow() {
        var grown = transactions.execute(_ -> {
            if (!store.takeTurn()) {
                return 0L;
            }
            var head = store.head().orElseThrow();
            var growth = new Growth(head.size());
            var seen = store.since(head.seen(), growth::take);
            growth.flush();
            if (growth.size > head.size()) {
                store.advance(growth.size, seen);
            }
            return growth.size - head.size();
        });
        return grown == null ? 0 : grown;
    }

    /// Events on their way into the tree, a chunk at a time.
    private final class Growth {
        private final TreeHash hash = new TreeHash();
        private final TiledTree tree = new TiledTree(store);
        private final ArrayList<Long> seqs = new ArrayList<>(CHUNK);
        private final ArrayList<Digest> leaves = new ArrayList<>(CHUNK);
        private long size;

        Growth(long size) {
            this.size = size;
        }

        void take(AuditEvent event) {
            seqs.add(event.seq());
            leaves.add(hash.leaf(EventLeaf.of(event)));
            if (seqs.size() == CHUNK) {
                flush();
            }
        }

        void flush() {
            if (seqs.isEmpty()) {
                return;
            }
            store.place(size, seqs);
            tree.grow(size, leaves).forEach(store::keep);
            size += seqs.size();
            seqs.clear();
            leaves.clear();
        }
    }

    /// Signs the log as it is now, if it has grown and the last signature is old enough.
    ///
    /// @return the new checkpoint, if there is one
    Optional<SignedNote> sign() {
        return Optional.ofNullable(transactions.execute(_ -> {
            if (!store.takeTurn()) {
                return null;
            }
            var head = store.head().orElseThrow();
            var now = clock.instant();
            if (!due(head.size(), now)) {
                return null;
            }
            var checkpoint = new Checkpoint(head.origin(), head.size(), root(head.size()));
            var note = SignedNote.sign(checkpoint.text(), signer.signer());
            store.insert(new TreeStore.Stored(checkpoint.size(), now, checkpoint.root(), note.toString()));
            return note;
        }));
    }

    /// True if the log has grown and the last signature is old enough.
    boolean due() {
        return due(store.head().orElseThrow().size(), clock.instant());
    }

    private boolean due(long size, Instant now) {
        return size > 0
                && store.latest(Long.MAX_VALUE)
                        .filter(last -> last.size() == size
                                || last.at()
                                        .plusSeconds(settings.checkpointSeconds())
                                        .isAfter(now))
                        .isEmpty();
    }

    /// The root over the first entries.
    Digest root(long size) {
        return new TreeProofs(new TiledTree(new KeptTiles(store))).root(size);
    }
}
