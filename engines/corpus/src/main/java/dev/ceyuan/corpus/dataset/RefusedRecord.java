package dev.ceyuan.corpus.dataset;

import java.util.Comparator;
import java.util.Map;

/// A stretch of the input that could not be read, for whoever wants to mend it. Its verdict does not say where
/// it stands: verdicts are the same whatever files are called.
///
/// @param file     its name below the folder that was read
/// @param unit     what places are counted in
/// @param begin    of the stretch: its first byte in the decompressed file, or the number of its row
/// @param length   in the same unit
/// @param at       byte at which reading failed, in the decompressed file
/// @param reason   such as `broken-json`
/// @param expected what should have been there; what was there is not repeated
public record RefusedRecord(String file, Unit unit, long begin, long length, long at, String reason, String expected)
        implements Comparable<RefusedRecord> {
    private static final Comparator<RefusedRecord> ORDER = Comparator.comparing(RefusedRecord::file)
            .thenComparing(RefusedRecord::begin)
            .thenComparing(RefusedRecord::length)
            .thenComparing(RefusedRecord::at)
            .thenComparing(RefusedRecord::unit)
            .thenComparing(RefusedRecord::reason)
            .thenComparing(RefusedRecord::expected);

    /// What places in a file are counted in.
    public enum Unit {
        /// From 0, in all formats but Parquet.
        BYTE,
        /// From 0, in Parquet.
        ROW;

        private String begin() {
            return this == BYTE ? "offset" : "row";
        }

        private String length() {
            return this == BYTE ? "bytes" : "rows";
        }
    }

    /// By file, then by place: the order in which files are read.
    @Override
    public int compareTo(RefusedRecord other) {
        return ORDER.compare(this, other);
    }

    Map<String, Object> json() {
        return Map.of(
                "file",
                file,
                unit.begin(),
                begin,
                unit.length(),
                length,
                "at",
                at,
                "reason",
                reason,
                "expected",
                expected);
    }

    static RefusedRecord read(JsonFields from) throws Damaged {
        var unit = from.has(Unit.ROW.begin()) ? Unit.ROW : Unit.BYTE;
        var read = new RefusedRecord(
                from.text("file"),
                unit,
                from.whole(unit.begin()),
                from.whole(unit.length()),
                from.whole("at"),
                from.text("reason"),
                from.text("expected"));
        from.finish();
        return read;
    }
}
