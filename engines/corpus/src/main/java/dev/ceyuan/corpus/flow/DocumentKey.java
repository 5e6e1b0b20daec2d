package dev.ceyuan.corpus.flow;

/// The id of a document as a number of 128 bits, in the order of its bytes.
public record DocumentKey(long high, long low) implements Comparable<DocumentKey> {
    public static DocumentKey read(Row row) {
        return new DocumentKey(row.readLong(), row.readLong());
    }

    /// Puts it behind what is in a row already.
    public RowBuilder putInto(RowBuilder row) {
        return row.putLong(high).putLong(low);
    }

    /// In 32 lower-case hexadecimal digits.
    public String hex() {
        return "%016x%016x".formatted(high, low);
    }

    @Override
    public int compareTo(DocumentKey other) {
        var order = Long.compareUnsigned(high, other.high);
        return order == 0 ? Long.compareUnsigned(low, other.low) : order;
    }
}
