package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Side;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;

/// What needs and offers have in common: they are drafted, published, read, revised and closed.
///
/// An owner drafts, revises, closes and takes back what is his; the office does it for anyone, and it alone
/// publishes. Nobody else learns of a draft: it answers [NoSuchObject].
public abstract class Entries {
    private final Side side;
    private final EntryActs acts;
    private final EntryReader reader;

    Entries(Side side, EntryActs acts, EntryReader reader) {
        this.side = side;
        this.acts = acts;
        this.reader = reader;
    }

    /// One entry.
    ///
    /// @throws NoSuchObject if there is none, or the actor may not see it
    @Transactional(readOnly = true)
    public Entry get(Actor actor, UUID id) {
        return reader.named(actor, acts.get(actor, side, id));
    }

    /// A page of entries. What is typed is searched for in titles and texts, best first.
    @Transactional(readOnly = true)
    public EntryPage page(Actor actor, EntryQuery query) {
        return reader.page(actor, side, query);
    }

    /// Published entries within each of these terms of SECTOR, SEGMENT or PLACE, narrower ones included; an
    /// entry counts once per term.
    @Transactional(readOnly = true)
    public Map<String, Long> totals(Actor actor, EntryQuery.Facet facet, Collection<String> ids) {
        return reader.totals(actor, side, facet, ids);
    }

    /// Makes a draft.
    ///
    /// @throws NoSuchObject if it names a list that the actor may not see
    @Transactional
    public UUID draft(Actor actor, EntryDraft draft) {
        acts.requireList(actor, side, draft.list());
        return acts.draft(actor, side, draft);
    }

    /// Replaces what an entry says.
    ///
    /// @param revision the one that was read
    /// @throws ScenarioRefusal of kind STALE_REVISION if it was changed since
    /// @throws NoSuchObject if it is put into a list that the actor may not see
    @Transactional
    public void revise(Actor actor, UUID id, long revision, EntryDraft draft) {
        var entry = acts.get(actor, side, id);
        if (entry.revision() != revision) {
            throw new ScenarioRefusal(
                    ScenarioRefusal.Kind.STALE_REVISION,
                    "entry=%s, revision=%d, now=%d".formatted(id, revision, entry.revision()));
        }
        var list = draft.list();
        if (entry.list() == null || !entry.list().id().equals(list)) {
            acts.requireList(actor, side, list);
        }
        acts.revise(actor, entry, draft);
    }

    /// Makes a draft public within its visibility; from now on it is searched and matched.
    @Transactional
    public void publish(Actor actor, UUID id) {
        acts.become(actor, acts.get(actor, side, id), Entry.State.PUBLISHED);
    }

    /// Ends an entry: it is still read and no longer matched.
    @Transactional
    public void close(Actor actor, UUID id) {
        acts.become(actor, acts.get(actor, side, id), Entry.State.CLOSED);
    }

    /// Takes an entry back: from now on only its owner and the office see it.
    @Transactional
    public void withdraw(Actor actor, UUID id) {
        acts.become(actor, acts.get(actor, side, id), Entry.State.WITHDRAWN);
    }
}
