package dev.ceyuan.corpus.dataset;

import dev.ceyuan.corpus.wording.Wording;
import java.util.Optional;

/// Something in a release that is not as its manifest says.
public sealed interface Discrepancy {
    /// The manifest is not there, cannot be read, or contradicts itself.
    record ManifestWrong(Wording problem) implements Discrepancy {}

    /// A part is not there.
    record PartMissing(String name) implements Discrepancy {}

    /// A file is there that is no part.
    record FileAdded(String name) implements Discrepancy {}

    /// A part has another number of bytes.
    record SizeWrong(String name, long stated, long found) implements Discrepancy {}

    /// A part has another SHA-256.
    record DigestWrong(String name, String stated, String found) implements Discrepancy {}

    /// A part is as it was when it was listed, and still cannot be read.
    ///
    /// @param problem with its place
    record PartDamaged(Wording problem) implements Discrepancy {}

    /// A part has another number of rows.
    record RowsWrong(String name, long stated, long found) implements Discrepancy {}

    /// The Parquet parts have another number of documents than the JSONL parts.
    record FormsDiffer(long jsonl, long parquet) implements Discrepancy {}

    /// A document is kept by its verdict, and not there.
    record DocumentMissing(String id) implements Discrepancy {}

    /// A document is there, and no verdict keeps it.
    record VerdictMissing(String id) implements Discrepancy {}

    /// The table of a source is not what its verdicts add up to; empty where nothing was read.
    record ConservationWrong(String source, Optional<Conservation> stated, Optional<Conservation> found)
            implements Discrepancy {}
}
