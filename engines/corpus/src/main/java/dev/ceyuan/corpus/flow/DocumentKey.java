package dev.ceyuan.corpus.flow;

import java.nio.charset.StandardCharsets;

/// The id of a document as a number of 128 bits, in the order of its bytes.
public record DocumentKey(long high, long low) implements Comparable<DocumentKey> {
    private static final int DIGITS = 16;

    public static DocumentKey read(Row row) {
        return new DocumentKey(row.readLong(), row.readLong());
    }

    /// Puts it behind what is in a row already.
    public RowBuilder putInto(RowBuilder row) {
        return row.putLong(high).putLong(low);
    }

    /// With its second half in front: to choose among ids without a bias to any beginning. Rows are parted by how ids
    /// begin; if the smallest of each group of copies stayed, the first parts would be the fullest.
    public DocumentKey swapped() {
        return new DocumentKey(low, high);
    }

    /// In 32 lower-case hexadecimal digits.
    public String hex() {
        var digits = new byte[2 * DIGITS];
        put(high, digits, 0);
        put(low, digits, DIGITS);
        return new String(digits, StandardCharsets.ISO_8859_1);
    }

    private static void put(long number, byte[] digits, int from) {
        for (var i = 0; i < DIGITS; i++) {
            var digit = (int) (number >>> 4 * (DIGITS - 1 - i)) & 0xf;
            digits[from + i] = (byte) (digit < 10 ? '0' + digit : 'a' + digit - 10);
        }
    }

    @Override
    public int compareTo(DocumentKey other) {
        var order = Long.compareUnsigned(high, other.high);
        return order == 0 ? Long.compareUnsigned(low, other.low) : order;
    }
}
