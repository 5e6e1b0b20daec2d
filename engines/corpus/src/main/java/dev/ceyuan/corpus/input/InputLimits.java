package dev.ceyuan.corpus.input;

import java.io.Serializable;

/// How large something in a file may be. What is larger is refused and costs no memory.
///
/// @param textBytes         of the text of one record, as it stands in the file
/// @param lineBytes         of one line with its line end
/// @param decompressedBytes of one file
/// @param ratio             of the decompressed to the compressed size of one file; files below 16 MiB may
///                          be as dense as they like. Gzip cannot exceed 1032, natural text stays below 30
/// @param tags              of one web page
/// @param pageBytes         of one page of a Parquet file
public record InputLimits(int textBytes, int lineBytes, long decompressedBytes, int ratio, int tags, int pageBytes)
        implements Serializable {
    /// 16 MiB of text, lines of 32 MiB, 1 TiB decompressed, 250 times as large as compressed, 300,000 tags,
    /// Parquet pages of 128 MiB.
    public static final InputLimits DEFAULTS = new InputLimits(1 << 24, 1 << 25, 1L << 40, 250, 300_000, 1 << 27);

    private static final int MOST = 1 << 28;
    private static final long DENSE = 1 << 24;

    public InputLimits {
        inRange("textBytes", textBytes);
        inRange("lineBytes", lineBytes);
        inRange("tags", tags);
        inRange("pageBytes", pageBytes);
        inRange("ratio", ratio);
        if (decompressedBytes < 1) {
            throw new IllegalArgumentException("Too small (decompressedBytes=%d)".formatted(decompressedBytes));
        }
    }

    private static void inRange(String name, int value) {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException("Should be from 1 to %d (%s=%d)".formatted(MOST, name, value));
        }
    }

    /// How many bytes may come out of so many compressed ones.
    long decompressedFrom(long compressed) {
        var dense = compressed > Long.MAX_VALUE / ratio ? Long.MAX_VALUE : compressed * ratio;
        return Math.min(decompressedBytes, Math.max(DENSE, dense));
    }
}
