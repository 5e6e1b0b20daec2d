package dev.ceyuan.corpus.licence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// A corpus that is to be handed to somebody.
///
/// @param day       on which it is
/// @param licence   id of the licence that it is to bear, or [#PROPRIETARY]; empty leaves the choice to
///     the gate
/// @param territory ISO 3166 code of where it may be used; empty means everywhere
public record Release(String id, LocalDate day, Purpose purpose, Optional<String> licence, Optional<String> territory) {
    /// Instead of a licence: nobody but the partner gets any right.
    public static final String PROPRIETARY = "proprietary";

    private static final Pattern TERRITORY = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

    public Release {
        if (purpose == Purpose.OPEN && licence.equals(Optional.of(PROPRIETARY))) {
            throw new IllegalArgumentException(
                    "An open release needs a licence for everybody (release=%s, licence=%s)".formatted(id, licence));
        }
    }

    /// Whether a text has the form of an ISO 3166 code of a country, or of a part of one: `CN`, `CN-BJ`.
    public static boolean isTerritory(String text) {
        return TERRITORY.matcher(text).matches();
    }
}
