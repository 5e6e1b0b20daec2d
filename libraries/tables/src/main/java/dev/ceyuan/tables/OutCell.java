package dev.ceyuan.tables;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A cell to be written.
sealed interface OutCell {

    record Blank() implements OutCell {}

    record Text(String value) implements OutCell {}

    record Number(BigDecimal value) implements OutCell {}

    /// An amount in yuan.
    record Money(BigDecimal yuan) implements OutCell {}

    record Day(LocalDate value) implements OutCell {}
}
