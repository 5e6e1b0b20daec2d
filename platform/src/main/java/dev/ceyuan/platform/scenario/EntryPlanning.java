package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.Role;
import dev.ceyuan.platform.intake.RowPlan;
import dev.ceyuan.platform.intake.RowProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says what rows of needs or offers would do, and does it.
@Component
class EntryPlanning {
    private static final Actor READER = new Actor.Machine("import");

    private final EntryStore store;
    private final EntryActs acts;
    private final ImportLists lists;
    private final OwnerNames names;

    EntryPlanning(EntryStore store, EntryActs acts, ImportLists lists, OwnerNames names) {
        this.store = store;
        this.acts = acts;
        this.lists = lists;
        this.names = names;
    }

    /// A row with what it would do.
    ///
    /// @param existing the entry it revises, null if none
    /// @param draft    what will be written; null if nothing
    record Planned(
            RowPlan plan,
            @Nullable Entry existing,
            @Nullable EntryDraft draft,
            @Nullable String list) {
        static Planned wrong(RowPlan.Wrong plan) {
            return new Planned(plan, null, null, null);
        }
    }

    /// The name of an organisation, as far as the actor may know it; else its id.
    String ownerName(Actor actor, String id) {
        var owner = names.of(actor, Stream.of(UUID.fromString(id))).owner(UUID.fromString(id), id);
        return owner.name().isEmpty() ? id : owner.name();
    }

    /// What a batch has to look up.
    private record LookedUp(
            Map<String, ImportLists.Known> lists, Map<String, UUID> owners, Map<String, Entry> existing) {}

    List<Planned> plan(Actor actor, Side side, List<SheetEntry.Result> rows) {
        var known = lookUp(actor, side, rows);
        return rows.stream()
                .map(row -> switch (row) {
                    case SheetEntry.Unread unread -> Planned.wrong(ImportProblems.of(unread));
                    case SheetEntry.Read(var entry) -> plan(actor, side, entry, known);
                })
                .toList();
    }

    private LookedUp lookUp(Actor actor, Side side, List<SheetEntry.Result> rows) {
        var read = rows.stream()
                .flatMap(row -> row instanceof SheetEntry.Read(var entry) ? Stream.of(entry) : Stream.empty())
                .toList();
        var titles = read.stream()
                .flatMap(row -> Stream.ofNullable(row.list()))
                .distinct()
                .toList();
        var owners = read.stream()
                .flatMap(row -> Stream.ofNullable(row.owner()))
                .distinct()
                .toList();
        var keys = read.stream().map(EntryKey::of).distinct().toList();
        var existing = new HashMap<String, Entry>();
        store.findByKeys(READER, side, keys).forEach(keyed -> existing.put(keyed.key(), keyed.entry()));
        return new LookedUp(lists.known(actor, side, titles), names.byName(actor, owners), existing);
    }

    private Planned plan(Actor actor, Side side, SheetEntry row, LookedUp known) {
        var list = row.list() == null ? null : known.lists().get(row.list());
        var owner = row.owner() == null ? null : known.owners().get(row.owner());
        if (owner == null && row.owner() == null && list != null) {
            owner = list.owner();
        }
        var key = EntryKey.of(row);
        var existing = known.existing().get(key);
        var problem = refusal(actor, side, new Claim(row, owner, list, existing));
        if (problem != null) {
            return Planned.wrong(RowPlan.Wrong.because(problem));
        }
        var draft = new EntryDraft(
                list == null ? null : list.id(),
                owner,
                row.stated(),
                Boolean.TRUE.equals(row.anonymous()),
                row.visibility() == null ? Entry.Visibility.PUBLIC : row.visibility(),
                row.content(),
                key);
        return plan(row, draft, existing);
    }

    private static Planned plan(SheetEntry row, EntryDraft draft, @Nullable Entry existing) {
        var identities = Set.of("key:" + draft.externalKey());
        if (existing == null) {
            return new Planned(new RowPlan.New(identities), null, draft, row.list());
        }
        var revised = EntryOverlay.over(existing, row, draft);
        var title =
                row.list() == null && existing.list() != null ? existing.list().title() : row.list();
        var changes = EntryDifference.between(existing, revised, title);
        return changes.isEmpty()
                ? new Planned(new RowPlan.Unchanged(identities), existing, null, row.list())
                : new Planned(new RowPlan.Changed(identities, changes), existing, revised, row.list());
    }

    /// A row with the owner and the list it names and the entry it is known by, each null if there is none.
    private record Claim(
            SheetEntry row,
            @Nullable UUID owner,
            ImportLists.@Nullable Known list,
            @Nullable Entry existing) {}

    /// The office may import anything; an owner only what is his, and only into lists that exist.
    private static @Nullable RowProblem refusal(Actor actor, Side side, Claim claim) {
        if (actor.has(Role.OFFICER)) {
            return null;
        }
        var role = side == Side.NEED ? Role.DEMAND_OWNER : Role.SUPPLIER;
        if (claim.owner() == null || !actor.has(role, claim.owner())) {
            return ImportProblems.notYours(claim.row());
        }
        var existing = claim.existing();
        if (existing != null && !isOf(actor, role, existing)) {
            return ImportProblems.taken(claim.row());
        }
        var title = claim.row().list();
        return title != null && claim.list() == null ? ImportProblems.listUnknown(title) : null;
    }

    private static boolean isOf(Actor actor, Role role, Entry entry) {
        var owner = entry.owner().id();
        return owner != null && actor.has(role, owner);
    }

    /// Writes the rows that are new or changed.
    void apply(Actor actor, Side side, List<SheetEntry.Result> rows) {
        var missing = new ArrayList<SheetEntry>();
        var known = lookUp(actor, side, rows);
        for (var row : rows) {
            if (row instanceof SheetEntry.Read(var entry)
                    && entry.list() != null
                    && !known.lists().containsKey(entry.list())) {
                missing.add(entry);
            }
        }
        lists.make(actor, side, missing);
        var fresh = new ArrayList<EntryDraft>();
        for (var planned : plan(actor, side, rows)) {
            var draft = planned.draft();
            var existing = planned.existing();
            if (draft != null && existing == null) {
                fresh.add(draft);
            } else if (draft != null && existing != null) {
                acts.revise(actor, existing, draft);
            }
        }
        acts.draftAll(actor, side, fresh);
    }
}
