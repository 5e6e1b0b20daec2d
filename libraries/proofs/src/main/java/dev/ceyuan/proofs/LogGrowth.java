package dev.ceyuan.proofs;

/// That a log has only grown since an earlier checkpoint. Its form is the one in which a witness is asked to
/// sign: [tlog-witness](https://c2sp.org/tlog-witness).
///
/// @param proof      from the earlier size to that of the checkpoint
/// @param checkpoint the later one, signed
public record LogGrowth(ConsistencyProof proof, SignedNote checkpoint) {
    private static final String OLD = "old ";

    /// True if a text begins like one.
    public static boolean isLogGrowth(String text) {
        return text.startsWith(OLD);
    }

    /// Reads one.
    ///
    /// @throws Malformed naming the line
    public static LogGrowth parse(String text) throws Malformed {
        var split = text.indexOf("\n\n");
        if (!isLogGrowth(text) || split < 0) {
            throw new Malformed("line 1", "old and a number, hashes, an empty line, a checkpoint");
        }
        var lines = text.substring(0, split).lines().toList();
        if (lines.size() > ProofLines.MOST + 1) {
            throw new Malformed(
                    "line %d".formatted(ProofLines.MOST + 2), "at most %d hashes".formatted(ProofLines.MOST));
        }
        var path = ProofLines.parse(lines, 1);
        var note = SignedNote.parse(text.substring(split + 2));
        var from = Checkpoint.number(lines.getFirst().substring(OLD.length()), "line 1");
        return new LogGrowth(new ConsistencyProof(from, Checkpoint.of(note).size(), path), note);
    }

    /// True if the log of this checkpoint begins with that of the earlier one.
    ///
    /// @throws Malformed if the note is no checkpoint
    public boolean continues(Checkpoint earlier) throws Malformed {
        var later = Checkpoint.of(checkpoint);
        return later.origin().equals(earlier.origin())
                && earlier.size() == proof.from()
                && proof.proves(earlier.root(), later.root());
    }

    /// The text.
    @Override
    public String toString() {
        return OLD + proof.from() + "\n" + ProofLines.text(proof.path()) + checkpoint;
    }
}
