package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import dev.ceyuan.platform.identity.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Demand lists and capability lists. The office makes them and publishes them with everything drafted in
/// them.
@Service
public class Lists {
    private static final int BATCH = 500;

    private final ListStore store;
    private final EntryStore entries;
    private final ListActs acts;
    private final OwnerNames names;

    Lists(ListStore store, EntryStore entries, ListActs acts, OwnerNames names) {
        this.store = store;
        this.entries = entries;
        this.acts = acts;
        this.names = names;
    }

    /// One list.
    ///
    /// @throws NoSuchObject if there is none, or the actor may not see it
    @Transactional(readOnly = true)
    public EntryList get(Actor actor, UUID id) {
        return names.named(actor, find(actor, id));
    }

    /// The lists of a side, newest first, at most 1,000.
    @Transactional(readOnly = true)
    public List<EntryList> all(Actor actor, Side side) {
        return store.all(actor, side).stream()
                .map(list -> names.named(actor, list))
                .toList();
    }

    /// Makes a draft of a list.
    @Transactional
    public UUID draft(Actor actor, EntryList.Draft draft) {
        actor.require(Role.OFFICER, "list.drafted");
        return acts.draft(actor, draft);
    }

    /// Publishes a list and every draft in it.
    ///
    /// @return how many entries were published
    @Transactional
    public int publish(Actor actor, UUID id) {
        actor.require(Role.OFFICER, "list.published");
        var list = find(actor, id);
        if (list.state() != Entry.State.PUBLISHED) {
            acts.become(actor, list, Entry.State.PUBLISHED);
        }
        var drafts = entries.draftsOf(id);
        for (int from = 0; from < drafts.size(); from += BATCH) {
            var ids = drafts.subList(from, Math.min(drafts.size(), from + BATCH));
            acts.publish(actor, list.side(), entries.findAll(actor, ids));
        }
        return drafts.size();
    }

    /// Ends a list; its entries live on.
    @Transactional
    public void close(Actor actor, UUID id) {
        actor.require(Role.OFFICER, "list.closed");
        acts.become(actor, find(actor, id), Entry.State.CLOSED);
    }

    private EntryList find(Actor actor, UUID id) {
        return store.find(actor, id).orElseThrow(() -> new NoSuchObject("list", id));
    }
}
