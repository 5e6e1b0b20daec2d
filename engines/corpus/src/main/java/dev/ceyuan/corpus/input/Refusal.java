package dev.ceyuan.corpus.input;

import java.util.Locale;

/// A stretch of a file that cannot be read, and why. What it holds is not repeated.
///
/// @param file     name of the file, see [InputFile#name]
/// @param offset   of its first byte in the decompressed file; in Parquet the number of its first row
/// @param length   in bytes; in Parquet the number of its rows
/// @param bytes    that it counts for: its length; in Parquet what the text of a refused row has, or what is
///                 stored of a page, a column or a file that is damaged, even if some of it was read
/// @param at       byte at which reading failed, in the decompressed file
/// @param reason   what is wrong
/// @param expected what should have been there
/// @param sha256   of the refused bytes; empty if none could be read
/// @param endsFile whether nothing behind it can be read
public record Refusal(
        String file,
        long offset,
        long length,
        long bytes,
        long at,
        Reason reason,
        String expected,
        String sha256,
        boolean endsFile) {
    /// Of a stretch whose length is in bytes.
    public Refusal(
            String file,
            long offset,
            long length,
            long at,
            Reason reason,
            String expected,
            String sha256,
            boolean endsFile) {
        this(file, offset, length, length, at, reason, expected, sha256, endsFile);
    }

    /// What is wrong.
    public enum Reason {
        /// A line is not one object of JSON (RFC 8259).
        BROKEN_JSON,
        /// A field of text or id stands in the line more than once.
        REPEATED_FIELD,
        /// The text is missing.
        NO_TEXT,
        /// The text or the id is of another type.
        WRONG_TYPE,
        /// Bytes that the encoding does not know, or half of a surrogate pair.
        BROKEN_ENCODING,
        /// None of the encodings that are known.
        UNKNOWN_ENCODING,
        /// The text is larger than [InputLimits#textBytes].
        TEXT_TOO_LARGE,
        /// The line is larger than [InputLimits#lineBytes].
        LINE_TOO_LARGE,
        /// The page has more tags than [InputLimits#tags].
        TOO_MANY_TAGS,
        /// More comes out of the file than [InputLimits] allow.
        TOO_DENSE,
        /// What is compressed is damaged.
        BROKEN_COMPRESSION,
        /// The file ends too early.
        CUT_SHORT,
        /// A record of a WARC file, or the message in it, is malformed.
        BROKEN_WARC,
        /// A Parquet file is malformed.
        BROKEN_PARQUET,
        /// Well formed perhaps, but with something that we do not read.
        UNSUPPORTED,
        /// Not a file of a format that we read.
        UNKNOWN_FORMAT,
        /// A pipe, a device, a socket.
        NOT_A_FILE,
        /// A link that leads out of the folder, or nowhere.
        FOREIGN_LINK,
        /// The file system does not let us read it.
        NOT_ALLOWED;

        /// As it is written in reports, such as `broken-json`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
