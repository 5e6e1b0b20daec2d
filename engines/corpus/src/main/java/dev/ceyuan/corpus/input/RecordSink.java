package dev.ceyuan.corpus.input;

/// Takes what is read from a block, in the order of the file.
///
/// The lengths of records, refusals and what is passed over add up to the decompressed size of the file; of
/// Parquet to its number of rows.
public interface RecordSink {
    void record(RawRecord raw);

    void refused(Refusal refusal);

    /// A stretch that holds nothing to read.
    void passed(Passed what, long offset, long length);

    /// What is passed over.
    enum Passed {
        /// Lines without a visible character, a file of nothing.
        BLANK,
        /// Records of a WARC file that carry no page and no text: requests, metadata, images, failures.
        NO_TEXT
    }
}
