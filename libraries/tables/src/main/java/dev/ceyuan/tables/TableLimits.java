package dev.ceyuan.tables;

/// The bounds within which an untrusted file is read. Everything beyond is a [TableRefused] that says which
/// bound.
///
/// @param fileBytes size of the file as given
/// @param uncompressedBytes sum of all parts of an .xlsx once inflated
/// @param compressionRatio inflated bytes per compressed byte of one part, counted above the first MiB
/// @param entries parts in the zip container of an .xlsx
/// @param sheets worksheets in a workbook
/// @param rows rows with any value in one sheet
/// @param columns highest column number with a value
/// @param cellCharacters UTF-16 units in one cell (Excel itself allows 32 767)
/// @param sharedStrings entries of the shared string table
public record TableLimits(
        long fileBytes,
        long uncompressedBytes,
        int compressionRatio,
        int entries,
        int sheets,
        int rows,
        int columns,
        int cellCharacters,
        int sharedStrings) {

    private static final long MEBIBYTE = 1L << 20;

    public TableLimits {
        requirePositive("fileBytes", fileBytes);
        requirePositive("uncompressedBytes", uncompressedBytes);
        requirePositive("compressionRatio", compressionRatio);
        requirePositive("entries", entries);
        requirePositive("sheets", sheets);
        requirePositive("rows", rows);
        requirePositive("columns", columns);
        requirePositive("cellCharacters", cellCharacters);
        requirePositive("sharedStrings", sharedStrings);
    }

    /// Limits for office lists: 64 MiB of file, 1 GiB inflated at no more than 200 : 1, 200 000 rows of 512
    /// columns.
    ///
    /// A sheet of 50 000 rows and 20 columns is about 6 MiB, inflates to 60 MiB at 10 : 1 to 30 : 1; a zip
    /// bomb starts at 1000 : 1, the highest ratio deflate can reach.
    public static TableLimits defaults() {
        return new TableLimits(64 * MEBIBYTE, 1024 * MEBIBYTE, 200, 1_000, 64, 200_000, 512, 32_767, 2_000_000);
    }

    /// The same limits with another number of rows.
    public TableLimits withRows(int rows) {
        return new TableLimits(
                fileBytes,
                uncompressedBytes,
                compressionRatio,
                entries,
                sheets,
                rows,
                columns,
                cellCharacters,
                sharedStrings);
    }

    /// The same limits with another file size.
    public TableLimits withFileBytes(long fileBytes) {
        return new TableLimits(
                fileBytes,
                uncompressedBytes,
                compressionRatio,
                entries,
                sheets,
                rows,
                columns,
                cellCharacters,
                sharedStrings);
    }

    private static void requirePositive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("limit must be positive (" + name + " = " + value + ")");
        }
    }
}
