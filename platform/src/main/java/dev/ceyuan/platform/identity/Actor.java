package dev.ceyuan.platform.identity;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who asks. Every use case takes one explicitly; there is no authority hidden in a thread.
///
/// Permission is decided twice: as a predicate in the SQL that reads the row ([#seesAll()] and
/// [#organisations()] are its parameters) and by a check in the service ([#require]).
public sealed interface Actor {

    /// The name under which the audit log knows the actor: `account:<uuid>`, `visitor` or `machine:<name>`.
    String id();

    /// The roles the actor holds now, each for an organisation.
    Set<Grant> grants();

    /// One role, valid at the moment the actor was made.
    ///
    /// @param organisation whom the member speaks for; null for the roles that belong to the whole programme
    record Grant(Role role, @Nullable UUID organisation) {
        public Grant {
            if (role.speaksForOrganisation() != (organisation != null)) {
                throw new IllegalArgumentException(
                        "A %s has an organisation or none (%s)".formatted(role, organisation));
            }
        }
    }

    /// Someone without an account: sees what is public.
    record Visitor() implements Actor {
        @Override
        public String id() {
            return "visitor";
        }

        @Override
        public Set<Grant> grants() {
            return Set.of();
        }
    }

    /// Someone who has signed in.
    record Member(UUID account, String displayName, Set<Grant> grants) implements Actor {
        public Member {
            grants = Set.copyOf(grants);
        }

        @Override
        public String id() {
            return "account:" + account;
        }
    }

    /// The system itself: first start, background work. It may do what an officer may.
    record Machine(String name) implements Actor {
        @Override
        public String id() {
            return "machine:" + name;
        }

        @Override
        public Set<Grant> grants() {
            return Set.of();
        }
    }

    /// True if the actor holds the role, for whatever organisation; the machine acts as an officer.
    default boolean has(Role role) {
        return this instanceof Machine
                ? role == Role.OFFICER
                : grants().stream().anyMatch(grant -> grant.role() == role);
    }

    /// True if the actor holds the role for this very organisation.
    default boolean has(Role role, UUID organisation) {
        return grants().contains(new Grant(role, organisation));
    }

    /// The organisations the actor speaks for as supplier or demand owner; a parameter of the SQL
    /// predicate.
    default Set<UUID> organisations() {
        return grants().stream()
                .map(Grant::organisation)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// True for those who read every row: officers, auditors and the system itself.
    default boolean seesAll() {
        return has(Role.OFFICER) || has(Role.AUDITOR);
    }

    /// Checks the right to an act.
    ///
    /// @throws AccessDenied if the actor does not hold the role
    default void require(Role role, String act) {
        if (!has(role)) {
            throw new AccessDenied(id(), act);
        }
    }
}
