package dev.ceyuan.platform.registry;

import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.registry.ClaimCheck.Checked;
import dev.ceyuan.platform.registry.ClaimProblem.Kind;
import dev.ceyuan.platform.registry.Recording.Recorded;
import dev.ceyuan.platform.registry.Recording.Refused;
import dev.ceyuan.platform.registry.Recording.Stale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Registers and changes single organisations, within the caller's transaction.
@Component
class Registration {
    private final OrganisationStore store;
    private final FactStore facts;
    private final FactBook book;
    private final ClaimCheck check;
    private final DuplicateSearches duplicates;

    Registration(RegistryStores stores, FactBook book, ClaimCheck check, DuplicateSearches duplicates) {
        this.store = stores.organisations();
        this.facts = stores.facts();
        this.book = book;
        this.check = check;
        this.duplicates = duplicates;
    }

    Recording register(Actor actor, Visibility visibility, List<Claim> said) {
        var id = UUID.randomUUID();
        var problems = new ArrayList<ClaimProblem>();
        var sound = sound(said, problems);
        var revision = Revision.of(id, List.of(), sound);
        problems.addAll(revision.problems());
        problems.addAll(codesTaken(id, revision.added()));
        if (revision.added().stream().noneMatch(claim -> claim.attribute() == Attribute.NAME)) {
            problems.add(ClaimProblem.of(Attribute.NAME, Kind.NAME_MISSING));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        var created = book.create(actor, visibility, Map.of(id, revision.added()));
        duplicates.request();
        return new Recorded(created.values().iterator().next());
    }

    Recording change(Actor actor, UUID root, OrganisationChange change) {
        var locked = store.lock(List.of(root)).getFirst();
        if (locked.mergedInto() != null || locked.version() != change.version()) {
            return new Stale(book.read(List.of(root)).values().iterator().next());
        }
        var standing = facts.standing(List.of(root)).stream()
                .map(FactStore.RootFact::fact)
                .toList();
        var withdrawn = withdrawn(standing, change.withdrawn());
        var problems = new ArrayList<ClaimProblem>();
        var kept = standing.stream().filter(fact -> !withdrawn.contains(fact)).toList();
        var revision = Revision.of(root, kept, sound(change.said(), problems));
        problems.addAll(revision.problems());
        problems.addAll(codesTaken(root, revision.added()));
        if (withoutName(root, kept, revision)) {
            problems.add(ClaimProblem.of(Attribute.NAME, Kind.NAME_MISSING));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        return new Recorded(write(actor, root, with(revision, withdrawn)));
    }

    void show(Actor actor, UUID root, Visibility visibility) {
        store.lock(List.of(root));
        book.show(actor, root, visibility);
    }

    private Organisation write(Actor actor, UUID root, Revision revision) {
        if (revision.empty()) {
            return book.read(List.of(root)).values().iterator().next();
        }
        var changed = book.revise(actor, Map.of(root, revision));
        duplicates.request();
        return changed.values().iterator().next();
    }

    private List<Claim> sound(List<Claim> said, List<ClaimProblem> problems) {
        var sound = new ArrayList<Claim>();
        for (var claim : said) {
            switch (check.check(claim)) {
                case Checked.Sound(var tidy) -> sound.add(tidy);
                case Checked.Unsound(var problem) -> problems.add(problem);
            }
        }
        return sound;
    }

    /// Problems for codes that another root has already.
    private List<ClaimProblem> codesTaken(UUID root, List<Claim> claims) {
        var codes = claims.stream()
                .filter(claim -> claim.attribute() == Attribute.CODE)
                .map(Claim::value)
                .collect(Collectors.toSet());
        return facts.rootsByCode(codes).stream()
                .filter(hit -> !hit.root().equals(root))
                .map(hit -> ClaimProblem.of(
                        Attribute.CODE,
                        Kind.CODE_TAKEN,
                        hit.code(),
                        hit.name(),
                        hit.root().toString()))
                .toList();
    }

    private static List<Fact> withdrawn(List<Fact> standing, Set<UUID> ids) {
        var withdrawn =
                standing.stream().filter(fact -> ids.contains(fact.id())).toList();
        if (withdrawn.size() != ids.size()) {
            throw new NoSuchObject("fact", ids);
        }
        return withdrawn;
    }

    private static boolean withoutName(UUID root, List<Fact> kept, Revision revision) {
        return kept.stream()
                        .noneMatch(fact -> fact.attribute() == Attribute.NAME
                                && fact.organisation().equals(root))
                && revision.added().stream().noneMatch(claim -> claim.attribute() == Attribute.NAME);
    }

    private static Revision with(Revision revision, List<Fact> withdrawn) {
        var retired = new ArrayList<>(revision.retired());
        retired.addAll(withdrawn);
        return new Revision(revision.added(), retired, List.of());
    }
}
