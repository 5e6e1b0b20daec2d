package dev.ceyuan.matching;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;

/// A known, typed value of an [Item], with the place it was taken from. A facet that an item does not have
/// is unknown; there is no facet that means "unknown".
public sealed interface Facet {

    /// Where the value came from, for people to read, such as `需求榜单.xlsx 第 12 行`. Empty when not recorded.
    String origin();

    /// Ids of a vocabulary. An id may be a path (`beijing/haidian`): an id meets its ancestors and its
    /// descendants. The id `*` meets everything.
    record Terms(Set<String> ids, String origin) implements Facet {
        /// The id that meets every other.
        public static final String ANY = "*";

        public Terms {
            Objects.requireNonNull(origin);
            ids = Set.copyOf(ids);
            if (ids.isEmpty() || ids.contains("")) {
                throw new IllegalArgumentException(
                        "terms need at least one id and no empty id (ids=%s); leave the facet out if it is unknown"
                                .formatted(ids));
            }
        }
    }

    /// An amount of money in fen, zero or more.
    record Amount(long fen, String origin) implements Facet {
        public Amount {
            Objects.requireNonNull(origin);
            if (fen < 0) {
                throw new IllegalArgumentException("an amount is zero or more (fen=%d)".formatted(fen));
            }
        }
    }

    /// A day of the calendar.
    record Day(LocalDate day, String origin) implements Facet {
        public Day {
            Objects.requireNonNull(day);
            Objects.requireNonNull(origin);
        }
    }

    /// A step on an ordered scale, such as a maturity or a filing status; higher is further.
    record Level(int step, String origin) implements Facet {
        public Level {
            Objects.requireNonNull(origin);
        }
    }
}
