package dev.ceyuan.tables;

import dev.ceyuan.tables.CellProblem.Kind;
import java.util.List;

/// What a cell says in the terms of its column.
sealed interface Parsed {

    /// A value as [TableRow] holds it.
    record Known(Object value) implements Parsed {}

    record Unknown() implements Parsed {}

    /// No value of the column; arguments as [Kind] lists them.
    record Wrong(Kind kind, List<String> arguments) implements Parsed {

        Wrong(Kind kind) {
            this(kind, List.of());
        }
    }
}
