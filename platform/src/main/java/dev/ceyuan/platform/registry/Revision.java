package dev.ceyuan.platform.registry;

import dev.ceyuan.platform.registry.ClaimProblem.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What claims would do to the facts that stand of one root. Pure: decides, writes nothing.
///
/// A value that is known already changes nothing, whoever says it. Of an attribute with one value, a newer
/// claim retires the root's own fact and an older one is a problem: knowledge does not go back.
///
/// @param added    claims that become facts
/// @param retired  facts of the root itself that they replace
/// @param problems claims that cannot become facts
record Revision(List<Claim> added, List<Fact> retired, List<ClaimProblem> problems) {

    Revision {
        added = List.copyOf(added);
        retired = List.copyOf(retired);
        problems = List.copyOf(problems);
    }

    boolean empty() {
        return added.isEmpty() && retired.isEmpty() && problems.isEmpty();
    }

    /// @param standing the facts of the root's group, of each attribute the one that holds first
    /// @param claims   checked claims
    static Revision of(UUID root, List<Fact> standing, List<Claim> claims) {
        var work = new Work(root, standing);
        claims.forEach(work::consider);
        return new Revision(work.added, work.retired, work.problems);
    }

    private static final class Work {
        private final UUID root;
        private final List<Fact> standing;
        private final List<Claim> added = new ArrayList<>();
        private final List<Fact> retired = new ArrayList<>();
        private final List<ClaimProblem> problems = new ArrayList<>();
        private final Set<Attribute> said = EnumSet.noneOf(Attribute.class);
        private final Set<String> names = new HashSet<>();

        Work(UUID root, List<Fact> standing) {
            this.root = root;
            this.standing = standing;
            standing.stream()
                    .filter(fact -> fact.attribute().names())
                    .forEach(fact -> names.add(NameKey.search(fact.value())));
        }

        void consider(Claim claim) {
            if (claim.attribute().single()) {
                considerSingle(claim);
            } else if (claim.attribute() == Attribute.ALIAS) {
                if (names.add(NameKey.search(claim.value()))) {
                    added.add(claim);
                }
            } else if (!known(claim) && !repeated(claim)) {
                added.add(claim);
            }
        }

        private void considerSingle(Claim claim) {
            if (!said.add(claim.attribute())) {
                if (!known(claim) && !repeated(claim)) {
                    problems.add(ClaimProblem.of(claim.attribute(), Kind.TWICE, claim.value()));
                }
                return;
            }
            var holding = holding(claim.attribute());
            if (holding.isPresent() && holding.get().value().equals(claim.value())) {
                return;
            }
            if (holding.isPresent()
                    && holding.get()
                            .provenance()
                            .asOf()
                            .isAfter(claim.provenance().asOf())) {
                problems.add(newer(holding.get()));
                return;
            }
            holding.filter(fact -> fact.organisation().equals(root)).ifPresent(retired::add);
            added.add(claim);
            if (claim.attribute() == Attribute.NAME) {
                names.add(NameKey.search(claim.value()));
            }
        }

        private Optional<Fact> holding(Attribute attribute) {
            return standing.stream()
                    .filter(fact -> fact.attribute() == attribute)
                    .findFirst();
        }

        private boolean known(Claim claim) {
            return standing.stream()
                    .anyMatch(fact -> fact.attribute() == claim.attribute()
                            && fact.value().equals(claim.value()));
        }

        private boolean repeated(Claim claim) {
            return added.stream()
                    .anyMatch(other -> other.attribute() == claim.attribute()
                            && other.value().equals(claim.value()));
        }

        private static ClaimProblem newer(Fact fact) {
            return ClaimProblem.of(
                    fact.attribute(),
                    Kind.KNOWN_NEWER,
                    fact.value(),
                    fact.provenance().asOf().toString(),
                    fact.provenance().source());
        }
    }
}
