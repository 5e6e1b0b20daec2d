package dev.ceyuan.platform.registry;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// A relation between two organisations: `from` is the kind of `to`, as in "A is the parent of B".
///
/// @param from the id under which it was recorded; the organisation may have been merged since
/// @param to   likewise
public record Relation(
        UUID id, UUID from, UUID to, Kind kind, Provenance provenance, Instant recordedAt, String recordedBy) {

    /// What `from` is to `to`.
    public enum Kind {
        /// `from` controls `to`. Never in a circle.
        PARENT,
        /// `from` holds shares of `to`.
        SHAREHOLDER,
        /// They work together.
        PARTNER,
        /// `from` is a member of `to`, such as a firm of a park.
        MEMBER,
        /// `from` runs `to`.
        OPERATOR,
        /// `from` is the authority over `to`.
        SUPERVISOR,
        /// `from` is another name under which `to` is known and registered separately.
        ALIAS_OF;

        /// Key of its message: `registry.relation.<kind>`.
        public String messageKey() {
            return "registry.relation." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
