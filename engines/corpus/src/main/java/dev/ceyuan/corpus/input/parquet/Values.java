package dev.ceyuan.corpus.input.parquet;

import java.util.Arrays;

/// The values of a page, one after another, without those that are not there.
abstract class Values {
    byte[] bytes = {};
    int from;
    int to;
    long number;

    /// Moves to the next value: [#bytes] from [#from] to [#to], or [#number].
    abstract void next() throws ParquetDamage;

    final void take(byte[] holder, int begin, int end) {
        bytes = holder;
        from = begin;
        to = end;
    }

    /// Values as they are (Encodings.md, PLAIN = 0).
    static final class Plain extends Values {
        private final Slice slice;
        private final int type;

        Plain(Slice slice, int type) {
            this.slice = slice;
            this.type = type;
        }

        @Override
        void next() throws ParquetDamage {
            switch (type) {
                case Leaf.INT32 -> number = slice.nextInt();
                case Leaf.INT64 -> number = slice.nextLong();
                default -> {
                    var length = slice.nextInt();
                    var begin = slice.skip(length);
                    take(slice.bytes(), begin, begin + length);
                }
            }
        }
    }

    /// Values by their number in a dictionary (Encodings.md, PLAIN_DICTIONARY = 2 and RLE_DICTIONARY = 8).
    static final class Numbered extends Values {
        private final Dictionary dictionary;
        private final Slice slice;
        private final RunLengths numbers;

        Numbered(Dictionary dictionary, Slice slice) throws ParquetDamage {
            this.dictionary = dictionary;
            this.slice = slice;
            this.numbers = new RunLengths(slice, slice.next());
        }

        @Override
        void next() throws ParquetDamage {
            var index = numbers.next();
            if (index < 0 || index >= dictionary.size()) {
                throw slice.malformed("one of %d values of the dictionary".formatted(dictionary.size()));
            }
            dictionary.give(index, this);
        }
    }

    /// Numbers as differences (Encodings.md, DELTA_BINARY_PACKED = 5).
    static final class Deltas extends Values {
        private final DeltaNumbers numbers;
        private final int type;

        Deltas(Slice slice, int type) throws ParquetDamage {
            this.numbers = new DeltaNumbers(slice);
            this.type = type;
        }

        @Override
        void next() throws ParquetDamage {
            var next = numbers.next();
            number = type == Leaf.INT32 ? (int) next : next;
        }
    }

    /// Text with all lengths before it (Encodings.md, DELTA_LENGTH_BYTE_ARRAY = 6).
    static final class Lengths extends Values {
        private final DeltaNumbers lengths;
        private final Slice text;

        Lengths(Slice slice) throws ParquetDamage {
            this.lengths = new DeltaNumbers(slice.twin());
            this.text = new DeltaNumbers(slice).passed();
        }

        @Override
        void next() throws ParquetDamage {
            var length = lengths.next();
            var begin = text.skip(length);
            take(text.bytes(), begin, begin + (int) length);
        }
    }

    /// Text without what it shares with the beginning of the one before (Encodings.md,
    /// DELTA_BYTE_ARRAY = 7).
    static final class Endings extends Values {
        private final Slice slice;
        private final DeltaNumbers shared;
        private final Lengths endings;
        private byte[] whole = {};
        private int length;

        Endings(Slice slice) throws ParquetDamage {
            this.slice = slice;
            this.shared = new DeltaNumbers(slice.twin());
            this.endings = new Lengths(new DeltaNumbers(slice).passed());
        }

        @Override
        void next() throws ParquetDamage {
            var kept = shared.next();
            if (kept < 0 || kept > length) {
                throw slice.malformed("at most what the value before has");
            }
            endings.next();
            var added = endings.to - endings.from;
            length = (int) kept + added;
            if (length > whole.length) {
                whole = Arrays.copyOf(whole, Math.max(length, 2 * whole.length));
            }
            System.arraycopy(endings.bytes, endings.from, whole, (int) kept, added);
            take(whole, 0, length);
        }
    }
}
