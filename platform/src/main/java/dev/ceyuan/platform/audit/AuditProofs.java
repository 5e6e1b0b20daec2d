package dev.ceyuan.platform.audit;

import dev.ceyuan.proofs.LogExport;
import dev.ceyuan.proofs.LogGrowth;
import dev.ceyuan.proofs.Malformed;
import dev.ceyuan.proofs.NoteSignature;
import dev.ceyuan.proofs.Receipt;
import dev.ceyuan.proofs.SignedNote;
import dev.ceyuan.proofs.Tile;
import dev.ceyuan.proofs.VerifierKey;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What the audit log can prove: checkpoints, receipts, growth, and an export of all of it. Everything here may
/// be shown to everyone but the events themselves, which are for auditors; who may ask is decided by the caller.
@Service
public class AuditProofs {
    private static final int PART = 5_000;
    private static final int MOST_SIGNATURES = 16;

    private final TreeStore store;
    private final AuditTree tree;
    private final TreeKeeper keeper;
    private final AuditLog log;

    AuditProofs(TreeStore store, AuditTree tree, TreeKeeper keeper, AuditLog log) {
        this.tree = tree;
        this.log = log;
        this.store = store;
        this.keeper = keeper;
    }

    /// A signed head of the log.
    ///
    /// @param size entries it covers
    /// @param root of the tree, in base64
    /// @param note as it is published, with the signatures of witnesses
    public record SignedHead(long size, Instant at, String root, String note) {}

    /// How the log stands.
    ///
    /// @param origin       its name
    /// @param size         entries that have their place
    /// @param contradicted true if the database no longer agrees with what was published
    public record Standing(String origin, long size, boolean contradicted) {}

    /// How the log stands, empty until it has begun.
    @Transactional(readOnly = true)
    public Optional<Standing> standing() {
        return store.head().map(head -> new Standing(head.origin(), head.size(), keeper.contradicted()));
    }

    /// Checkpoints, newest first.
    ///
    /// @param before only those that cover fewer entries
    @Transactional(readOnly = true)
    public List<SignedHead> checkpoints(long before, int limit) {
        return store.checkpoints(before, limit).stream().map(this::head).toList();
    }

    /// The newest checkpoint, empty before the first.
    @Transactional(readOnly = true)
    public Optional<SignedHead> latest() {
        return store.latest().map(this::head);
    }

    /// The checkpoint at a size.
    @Transactional(readOnly = true)
    public Optional<SignedHead> checkpoint(long size) {
        return store.checkpoint(size).map(this::head);
    }

    private SignedHead head(TreeStore.Stored stored) {
        return new SignedHead(
                stored.size(),
                stored.at(),
                stored.root().toString(),
                note(stored).toString());
    }

    private SignedNote note(TreeStore.Stored stored) {
        return stored.with(store.cosignatures(stored.size()));
    }

    /// The public keys, the newest first.
    @Transactional(readOnly = true)
    public List<LogKey> keys() {
        return store.keys();
    }

    /// The proof that an event is in the log, in the form of [Receipt]; empty until a checkpoint covers it, which
    /// takes seconds.
    @Transactional(readOnly = true)
    public Optional<String> receipt(UUID event) {
        return store.placeOf(event)
                .flatMap(place -> store.covering(place + 1).map(stored -> {
                    var leaf = EventLeaf.of(store.find(event).orElseThrow());
                    var proof = tree.proofs().inclusion(place, stored.size());
                    return new Receipt(leaf, proof, note(stored)).toString();
                }));
    }

    /// The proof that the log only grew between two checkpoints, in the form of [LogGrowth]; empty if there are
    /// no such checkpoints.
    @Transactional(readOnly = true)
    public Optional<String> growth(long from, long to) {
        if (from < 1 || from > to || store.checkpoint(from).isEmpty()) {
            return Optional.empty();
        }
        return store.checkpoint(to)
                .map(stored -> new LogGrowth(tree.proofs().consistency(from, to), note(stored)).toString());
    }

    /// The signature of a witness under a checkpoint.
    ///
    /// @param size     of the checkpoint
    /// @param line     as it stands under the note
    /// @param verifier public key of the witness
    public record Cosignature(long size, String line, String verifier) {}

    /// Takes the signature of a witness.
    ///
    /// @param actor who brings it
    /// @return false if there is no such checkpoint, the witness did not sign it, or it has signed already
    @Transactional
    public boolean cosign(String actor, Cosignature cosignature) {
        var size = cosignature.size();
        var stored = store.checkpoint(size);
        if (stored.isEmpty()) {
            return false;
        }
        try {
            var before = note(stored.get());
            var witness = VerifierKey.parse(cosignature.verifier());
            var signed = SignedNote.parse(before + cosignature.line().strip() + "\n");
            NoteSignature last = signed.signatures().getLast();
            if (before.signatures().size() >= MOST_SIGNATURES
                    || before.signedBy(witness) != SignedNote.Signed.NO
                    || !last.isOf(witness)
                    || signed.signedBy(witness) != SignedNote.Signed.YES) {
                return false;
            }
            store.cosign(size, last.toString());
            log.append(actor, Change.created("checkpoint.cosigned", ObjectRef.of("checkpoint", size), cosignature));
            return true;
        } catch (Malformed e) {
            return false;
        }
    }

    /// Writes the log up to its last checkpoint, as [LogExport]. Reads it part by part: what is in the log never
    /// changes, and whoever receives it may be slow.
    ///
    /// @return false if there is no checkpoint yet; then nothing is written
    public boolean export(OutputStream out) throws IOException {
        var last = store.latest();
        if (last.isEmpty()) {
            return false;
        }
        var size = last.get().size();
        try (var export = new LogExport(out)) {
            export.entries(to -> {
                for (var from = 0L; from < size; from += PART) {
                    for (var event : store.inOrder(from, Math.min(size, from + PART))) {
                        to.write(EventLeaf.of(event));
                        to.write('\n');
                    }
                }
            });
            export.hashes(to -> {
                for (var from = 0L; from < size; from += Tile.WIDTH) {
                    var hashes = store.tile(0, from / Tile.WIDTH).hashes();
                    for (var hash : hashes.subList(0, (int) Math.min(hashes.size(), size - from))) {
                        to.write(hash.bytes());
                    }
                }
            });
            export.checkpoints(store.selected(size).stream().map(this::note).toList());
        }
        return true;
    }

    /// Makes a new key for this node; the old one is kept, and stays among [#keys].
    ///
    /// @param actor who asked for it
    @Transactional
    public void rotateKey(String actor) {
        var key = tree.rotate();
        log.append(actor, Change.created("log-key.rotated", ObjectRef.of("log-key", key), key));
    }
}
