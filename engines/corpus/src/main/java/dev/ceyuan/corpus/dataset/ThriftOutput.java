package dev.ceyuan.corpus.dataset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// Writes structs in the [compact
/// protocol](https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md) of
/// Thrift. Fields come in the order of their ids.
final class ThriftOutput {
    static final int TRUE = 1;
    static final int FALSE = 2;
    static final int I16 = 4;
    static final int I32 = 5;
    static final int I64 = 6;
    static final int BINARY = 8;
    static final int LIST = 9;
    static final int STRUCT = 12;

    private final Bytes to;
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int last;

    ThriftOutput(Bytes to) {
        this.to = to;
    }

    private void field(int id, int type) {
        var delta = id - last;
        if (delta < 1 || delta > 15) {
            throw new IllegalStateException("Fields come in order (id=%d, last=%d)".formatted(id, last));
        }
        to.put(delta << 4 | type);
        last = id;
    }

    ThriftOutput i16(int id, int value) {
        field(id, I16);
        varint(zigzag(value));
        return this;
    }

    ThriftOutput i32(int id, int value) {
        field(id, I32);
        varint(zigzag(value));
        return this;
    }

    ThriftOutput i64(int id, long value) {
        field(id, I64);
        varint(zigzag(value));
        return this;
    }

    ThriftOutput truth(int id, boolean value) {
        field(id, value ? TRUE : FALSE);
        return this;
    }

    ThriftOutput binary(int id, byte[] value) {
        field(id, BINARY);
        bytes(value);
        return this;
    }

    ThriftOutput text(int id, String value) {
        return binary(id, value.getBytes(StandardCharsets.UTF_8));
    }

    /// Begins a field that is a struct; [#end] ends it.
    ThriftOutput struct(int id) {
        field(id, STRUCT);
        return element();
    }

    /// A field that is a struct without fields.
    ThriftOutput empty(int id) {
        return struct(id).end();
    }

    /// Begins a field that is a list; its elements follow.
    ThriftOutput list(int id, int type, int size) {
        field(id, LIST);
        if (size < 15) {
            to.put(size << 4 | type);
        } else {
            to.put(0xf0 | type);
            varint(size);
        }
        return this;
    }

    /// Begins a struct that is an element of a list; [#end] ends it.
    ThriftOutput element() {
        outer.push(last);
        last = 0;
        return this;
    }

    /// An element of a list.
    ThriftOutput element(int value) {
        varint(zigzag(value));
        return this;
    }

    /// An element of a list.
    ThriftOutput element(String value) {
        bytes(value.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /// Ends a struct.
    ThriftOutput end() {
        to.put(0);
        last = outer.pop();
        return this;
    }

    private void bytes(byte[] value) {
        varint(value.length);
        to.put(value, 0, value.length);
    }

    private static long zigzag(long value) {
        return value << 1 ^ value >> 63;
    }

    private void varint(long value) {
        var rest = value;
        while ((rest & ~0x7fL) != 0) {
            to.put((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        to.put((int) rest);
    }
}
