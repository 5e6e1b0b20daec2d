package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The lists that imported rows name by title; those that do not exist are made as drafts.
@Component
class ImportLists {
    private final ListStore store;
    private final ListActs acts;

    ImportLists(ListStore store, ListActs acts) {
        this.store = store;
        this.acts = acts;
    }

    /// A list that exists.
    ///
    /// @param owner whose rows are that name no owner themselves, null if unknown
    record Known(UUID id, @Nullable UUID owner) {}

    Map<String, Known> known(Actor actor, Side side, List<String> titles) {
        return store.byTitles(actor, side, titles);
    }

    /// Makes the lists that rows name; source and day are those of the first row.
    void make(Actor actor, Side side, List<SheetEntry> rows) {
        var made = new HashSet<String>();
        for (var row : rows) {
            var title = row.list();
            if (title != null && made.add(title)) {
                acts.draft(
                        actor,
                        new EntryList.Draft(
                                side, title, "", null, "", row.content().source(), Entry.Visibility.PUBLIC));
            }
        }
    }
}
