package dev.ceyuan.corpus.licence;

import java.time.LocalDate;
import java.util.Optional;

/// A corpus that is to be handed to somebody.
///
/// @param day       on which it is
/// @param licence   id of the licence that it is to bear, or [#PROPRIETARY]; empty leaves the choice to
///     the gate
/// @param territory ISO 3166 code of where it may be used; empty means everywhere
public record Release(String id, LocalDate day, Purpose purpose, Optional<String> licence, Optional<String> territory) {
    /// Instead of a licence: nobody but the partner gets any right.
    public static final String PROPRIETARY = "proprietary";

    public Release {
        if (purpose == Purpose.OPEN && licence.equals(Optional.of(PROPRIETARY))) {
            throw new IllegalArgumentException(
                    "An open release needs a licence for everybody (release=%s, licence=%s)".formatted(id, licence));
        }
    }
}
