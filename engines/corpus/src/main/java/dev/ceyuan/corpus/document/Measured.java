package dev.ceyuan.corpus.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/// What was measured of one document after the other. There are dozens of values for each, under the same names
/// again and again: so a name has a number, and a value its place.
final class Measured {
    private final Map<String, Map<String, Name>> ofOperators = new HashMap<>();
    private final List<Name> names = new ArrayList<>();
    private Map<String, Name> known = new HashMap<>();
    private String operator = "";
    private long[] values = new long[64];
    /// For each name the document that has a value of it.
    private long[] hasValue = new long[64];
    private Name[] order = new Name[64];
    private int size;
    private long document = 1;

    /// A name with that of the operator in front, put together once.
    record Name(String text, int number) {}

    /// Says whose names the next ones are.
    void enter(String operator) {
        this.operator = operator;
        known = ofOperators.computeIfAbsent(operator, _ -> new HashMap<>());
    }

    Name name(String part) {
        var name = known.get(part);
        if (name == null) {
            name = new Name(operator.isEmpty() ? part : operator + "." + part, names.size());
            known.put(part, name);
            names.add(name);
            if (names.size() > values.length) {
                values = Arrays.copyOf(values, 2 * values.length);
                hasValue = Arrays.copyOf(hasValue, values.length);
                order = Arrays.copyOf(order, values.length);
            }
        }
        return name;
    }

    /// Begins with another document.
    void begin() {
        document++;
        size = 0;
    }

    void put(Name name, long value) {
        var number = name.number();
        if (hasValue[number] != document) {
            hasValue[number] = document;
            order[size++] = name;
        }
        values[number] = value;
    }

    /// In the order in which they were measured first.
    void forEach(ObjLongConsumer<String> taker) {
        for (var i = 0; i < size; i++) {
            taker.accept(order[i].text(), values[order[i].number()]);
        }
    }

    Map<String, Long> asMap() {
        var map = new LinkedHashMap<String, Long>();
        forEach(map::put);
        return map;
    }

    /// The value of a full name, or another if there is none.
    long valueOr(String text, long other) {
        for (var i = 0; i < size; i++) {
            if (order[i].text().equals(text)) {
                return values[order[i].number()];
            }
        }
        return other;
    }
}
