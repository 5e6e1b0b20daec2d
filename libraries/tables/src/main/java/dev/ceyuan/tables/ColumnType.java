package dev.ceyuan.tables;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the cells of a column hold.
sealed interface ColumnType {

    record Text() implements ColumnType {}

    record Url() implements ColumnType {}

    record Whole(long least, long greatest) implements ColumnType {}

    record Decimal(BigDecimal least, BigDecimal greatest) implements ColumnType {}

    /// Bounds in fen; `unit` is meant where neither heading nor cell names one, null: then one must.
    record Money(long least, long greatest, @Nullable MoneyUnit unit) implements ColumnType {}

    record Date(MonthMeaning month) implements ColumnType {}

    /// Code → words that mean it, the first of them the one to show.
    record Choice(Map<String, List<String>> words) implements ColumnType {

        public Choice {
            if (words.values().stream().anyMatch(List::isEmpty)) {
                throw new IllegalArgumentException("each choice needs a word (" + words + ")");
            }
            words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        }
    }

    /// What a month without a day says.
    enum MonthMeaning {
        NOTHING,
        FIRST_DAY,
        LAST_DAY
    }
}
