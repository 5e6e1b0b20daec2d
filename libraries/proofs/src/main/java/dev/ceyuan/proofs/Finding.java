package dev.ceyuan.proofs;

/// The first thing that does not fit.
public sealed interface Finding {
    /// The entry at the index is not the one that was recorded there.
    record EntryChanged(long index) implements Finding {}

    /// The entry that was recorded at the index is not there; another has taken its place.
    record EntryMissing(long index) implements Finding {}

    /// Two entries have changed places.
    record EntriesSwapped(long index, long other) implements Finding {}

    /// The log does not reach as far as its last checkpoint.
    record EntriesCut(long present, long size) implements Finding {}

    /// There are entries that no checkpoint covers.
    record EntriesAdded(long size) implements Finding {}

    /// The list of hashes is wrong at an index, though the entries are those that were signed.
    record HashWrong(long index) implements Finding {}

    /// Entries from one index to before another are not those that the checkpoint at the latter signed, though
    /// they fit the list of hashes: both were made anew.
    record RangeChanged(long from, long to) implements Finding {}

    /// A checkpoint that the verifier holds says something else about the same log: somebody has two versions
    /// of it.
    record Forked(long size) implements Finding {}

    /// A checkpoint has no signature of this key.
    record NotSigned(long size, String key) implements Finding {}

    /// A checkpoint has a signature that this key did not make.
    record SignatureForged(long size, String key) implements Finding {}

    /// A checkpoint is of another log.
    record OtherLog(long size, String origin) implements Finding {}

    /// There is no checkpoint at all.
    record NoCheckpoint() implements Finding {}
}
