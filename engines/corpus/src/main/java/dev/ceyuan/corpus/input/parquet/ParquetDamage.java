package dev.ceyuan.corpus.input.parquet;

import java.io.Serial;

/// Something in a Parquet file cannot be read.
public final class ParquetDamage extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final Kind kind;
    private final long at;

    /// Why not.
    public enum Kind {
        /// Against the specification.
        MALFORMED,
        /// By the specification, but nothing that we read.
        UNSUPPORTED,
        /// More comes out than the limits allow.
        TOO_DENSE
    }

    /// @param at       offset in the file, as near as is known
    /// @param expected what should have been there
    ParquetDamage(Kind kind, long at, String expected) {
        super(expected, null, false, false);
        this.kind = kind;
        this.at = at;
    }

    public Kind kind() {
        return kind;
    }

    /// Offset in the file, as near as is known.
    public long at() {
        return at;
    }

    /// What should have been there.
    public String expected() {
        return String.valueOf(getMessage());
    }
}
