package dev.ceyuan.proofs;

import java.util.Base64;
import java.util.List;

/// That an entry is in a log: the entry, its place, the way to the root, and the signed checkpoint. Its form is
/// [tlog-proof](https://c2sp.org/tlog-proof) with the entry as extra data.
///
/// @param entry      the bytes of the leaf
/// @param checkpoint a signed [Checkpoint]
public record Receipt(byte[] entry, InclusionProof proof, SignedNote checkpoint) {
    private static final String HEAD = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int LONGEST = 256 * 1024;

    public Receipt {
        entry = entry.clone();
    }

    /// True if a text begins like a receipt.
    public static boolean isReceipt(String text) {
        return text.startsWith(HEAD + "\n");
    }

    /// Reads a receipt.
    ///
    /// @throws Malformed naming the line
    public static Receipt parse(String text) throws Malformed {
        if (text.length() > LONGEST || !isReceipt(text)) {
            throw new Malformed("line 1", HEAD);
        }
        var split = text.indexOf("\n\n");
        if (split < 0) {
            throw new Malformed("receipt", "an empty line before the checkpoint");
        }
        var lines = text.substring(0, split).lines().toList();
        if (lines.size() < 3 || !lines.get(1).startsWith(EXTRA)) {
            throw new Malformed("line 2", "extra and the entry in base64");
        }
        if (!lines.get(2).startsWith(INDEX) || lines.size() > ProofLines.MOST + 3) {
            throw new Malformed("line 3", "index and a number, then at most %d hashes".formatted(ProofLines.MOST));
        }
        var path = ProofLines.parse(lines, 3);
        var note = SignedNote.parse(text.substring(split + 2));
        var index = Checkpoint.number(lines.get(2).substring(INDEX.length()), "line 3");
        var size = Checkpoint.of(note).size();
        return new Receipt(
                StrictBase64.decode(lines.get(1).substring(EXTRA.length()), "line 2", "the entry in base64"),
                new InclusionProof(index, size, path),
                note);
    }

    /// True if the entry is in the tree that the checkpoint names; who signed it is another question.
    ///
    /// @throws Malformed if the note is no checkpoint
    public boolean holds() throws Malformed {
        return proof.proves(
                new TreeHash().leaf(entry), Checkpoint.of(checkpoint).root());
    }

    @Override
    public byte[] entry() {
        return entry.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Receipt that && that.toString().equals(toString());
    }

    @Override
    public int hashCode() {
        return proof.hashCode();
    }

    /// The text of the receipt.
    @Override
    public String toString() {
        var lines = List.of(HEAD, EXTRA + Base64.getEncoder().encodeToString(entry), INDEX + proof.index());
        return String.join("\n", lines) + "\n" + ProofLines.text(proof.path()) + checkpoint;
    }
}
