package dev.ceyuan.corpus.input.parquet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads the compact protocol of Apache Thrift (thrift-compact-protocol.md), in which Parquet writes its
/// metadata.
final class Thrift {
    private static final int DEEPEST = 32;
    private static final int TRUE = 1;
    private static final int FALSE = 2;
    private static final int BYTE = 3;
    private static final int I16 = 4;
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int DOUBLE = 7;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int SET = 10;
    private static final int MAP = 11;
    private static final int STRUCT = 12;

    private final Slice slice;
    private int type;
    private int depth;

    /// Takes the fields of a struct.
    @FunctionalInterface
    interface Field {
        /// @return whether its value was read; false leaves it
        boolean read(int id) throws ParquetDamage;
    }

    /// Reads an element of a list.
    @FunctionalInterface
    interface Element<T> {
        T read() throws ParquetDamage;
    }

    Thrift(Slice slice) {
        this.slice = slice;
    }

    /// Reads a struct. Fields that are left are passed over.
    ///
    /// @return what took the fields
    <F extends Field> F struct(F field) throws ParquetDamage {
        if (++depth > DEEPEST) {
            throw slice.malformed("at most %d structs within structs".formatted(DEEPEST));
        }
        var id = 0;
        for (var header = slice.next(); header != 0; header = slice.next()) {
            var delta = header >> 4;
            id = delta == 0 ? (int) slice.nextZigzag() : id + delta;
            type = header & 0x0F;
            var fieldType = type;
            if (!field.read(id)) {
                skip(fieldType);
            }
        }
        depth--;
        return field;
    }

    boolean flag() throws ParquetDamage {
        if (type != TRUE && type != FALSE) {
            throw wrong("a flag");
        }
        return type == TRUE;
    }

    int i32() throws ParquetDamage {
        if (type != I32) {
            throw wrong("a number of 32 bits");
        }
        return (int) slice.nextZigzag();
    }

    long i64() throws ParquetDamage {
        if (type != I64) {
            throw wrong("a number of 64 bits");
        }
        return slice.nextZigzag();
    }

    /// Goes into a field that is a struct.
    <F extends Field> F inner(F field) throws ParquetDamage {
        if (type != STRUCT) {
            throw wrong("a struct");
        }
        return struct(field);
    }

    String text() throws ParquetDamage {
        if (type != BINARY) {
            throw wrong("text");
        }
        var length = slice.nextCount();
        var from = slice.skip(length);
        return new String(slice.bytes(), from, length, StandardCharsets.UTF_8);
    }

    <T> List<T> list(Element<T> element) throws ParquetDamage {
        if (type != LIST) {
            throw wrong("a list");
        }
        var size = listHeader();
        var elementType = type;
        var list = new ArrayList<T>();
        for (var i = 0; i < size; i++) {
            type = elementType;
            list.add(element.read());
        }
        return list;
    }

    /// @return the size; sets the type of the elements
    private int listHeader() throws ParquetDamage {
        var header = slice.next();
        type = header & 0x0F;
        var size = header >> 4 == 0x0F ? slice.nextCount() : header >> 4;
        if (size > slice.left()) { // an element takes a byte at least
            throw slice.malformed("a list within its file");
        }
        return size;
    }

    private ParquetDamage wrong(String expected) {
        return slice.malformed("%s instead of type %d".formatted(expected, type));
    }

    private void skip(int skipped) throws ParquetDamage {
        switch (skipped) {
            case TRUE, FALSE -> {}
            case BYTE -> slice.skip(1);
            case I16, I32, I64 -> slice.nextVarint();
            case DOUBLE -> slice.skip(Double.BYTES);
            case BINARY -> slice.skip(slice.nextCount());
            case LIST, SET -> skipList();
            case MAP -> skipMap();
            case STRUCT -> struct(id -> false);
            default -> throw slice.malformed("a type of Thrift instead of %d".formatted(skipped));
        }
    }

    private void skipList() throws ParquetDamage {
        var size = listHeader();
        var elementType = type;
        for (var i = 0; i < size; i++) {
            skipElement(elementType);
        }
    }

    private void skipMap() throws ParquetDamage {
        var size = slice.nextCount();
        if (size == 0) {
            return;
        }
        var types = slice.next();
        for (var i = 0; i < size; i++) {
            skipElement(types >> 4);
            skipElement(types & 0x0F);
        }
    }

    /// Flags take a byte in containers and none in structs.
    private void skipElement(int elementType) throws ParquetDamage {
        if (++depth > DEEPEST) {
            throw slice.malformed("at most %d containers within containers".formatted(DEEPEST));
        }
        if (elementType == TRUE || elementType == FALSE) {
            slice.skip(1);
        } else {
            skip(elementType);
        }
        depth--;
    }
}
