package dev.ceyuan.corpus.input.parquet;

/// The different values of a column in a group of rows.
final class Dictionary {
    private final byte[] bytes;
    private final int[] ends; // of text; empty if they are numbers
    private final long[] numbers;
    private final long stored;

    private Dictionary(byte[] bytes, int[] ends, long[] numbers, long stored) {
        this.bytes = bytes;
        this.ends = ends;
        this.numbers = numbers;
        this.stored = stored;
    }

    /// @param size   of the dictionary
    /// @param stored bytes of its page
    static Dictionary read(Slice page, int type, int size, long stored) throws ParquetDamage {
        var width = type == Leaf.INT64 ? Long.BYTES : Integer.BYTES; // of text, at least its length
        if (size < 0 || size > page.left() / width) {
            throw page.malformed("a dictionary of %d values".formatted(size));
        }
        var isText = type == Leaf.BYTE_ARRAY;
        var ends = new int[isText ? size : 0];
        var numbers = new long[isText ? 0 : size];
        var values = new Values.Plain(page, type);
        for (var i = 0; i < size; i++) {
            values.next();
            if (isText) {
                ends[i] = values.to;
            } else {
                numbers[i] = values.number;
            }
        }
        return new Dictionary(page.bytes(), ends, numbers, stored);
    }

    int size() {
        return Math.max(ends.length, numbers.length);
    }

    long stored() {
        return stored;
    }

    void give(int index, Values into) {
        if (numbers.length > 0) {
            into.number = numbers[index];
            return;
        }
        var before = index == 0 ? 0 : ends[index - 1];
        into.take(bytes, before + Integer.BYTES, ends[index]); // the length stands between two values
    }
}
