package dev.ceyuan.platform.scenario;

import dev.ceyuan.matching.Relaxation;
import dev.ceyuan.matching.SearchHit;
import dev.ceyuan.matching.Side;
import dev.ceyuan.matching.WhyNot;
import dev.ceyuan.platform.identity.Actor;
import dev.ceyuan.platform.identity.NoSuchObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which offers fit a need and which needs fit an offer, and why.
///
/// Lists are computed whenever either side changes and are read from the database; questions about what is
/// not on a list are put to the index.
@Service
public class MatchDesk {
    private final MatchReader reader;
    private final EntryActs acts;
    private final LiveIndex live;
    private final IndexFollower follower;

    MatchDesk(MatchReader reader, EntryActs acts, LiveIndex live, IndexFollower follower) {
        this.reader = reader;
        this.acts = acts;
        this.live = live;
        this.follower = follower;
    }

    /// The list of a need or an offer, best first. Empty if it is not open or was published a moment ago.
    ///
    /// @throws NoSuchObject if there is no such entry, or the actor may not see it
    @Transactional(readOnly = true)
    public List<RankedMatch> list(Actor actor, Side side, UUID id) {
        return reader.list(actor, acts.get(actor, side, id));
    }

    /// One match of the list of a need.
    ///
    /// @throws NoSuchObject if the offer is not on the list, or the actor may not see either
    @Transactional(readOnly = true)
    public RankedMatch get(Actor actor, UUID needId, UUID offerId) {
        return list(actor, Side.NEED, needId).stream()
                .filter(match -> match.other().id().equals(offerId))
                .findFirst()
                .orElseThrow(() -> new NoSuchObject("match", needId + "/" + offerId));
    }

    /// Why an offer does not stand on the list of a need as the actor sees it; the first stage at which it failed.
    @Transactional(readOnly = true)
    public WhyNot whyNot(Actor actor, UUID needId, UUID offerId) {
        var need = acts.get(actor, Side.NEED, needId);
        var offer = acts.get(actor, Side.OFFER, offerId);
        var why = live.get().whyNot(needId.toString(), offerId.toString(), EntryItems.filtersFor(actor));
        return need.owner().hidden() || offer.owner().hidden() ? Origins.without(why) : why;
    }

    /// A smallest change of a need, with the offers it would add.
    public record Suggestion(List<Relaxation.Change> changes, List<Entry> added) {
        public Suggestion {
            changes = List.copyOf(changes);
            added = List.copyOf(added);
        }
    }

    /// The smallest changes of what a need demands that would make more offers eligible; only those that
    /// add an offer which the actor may see.
    @Transactional(readOnly = true)
    public List<Suggestion> suggestions(Actor actor, UUID needId) {
        var need = acts.get(actor, Side.NEED, needId);
        var index = live.get();
        return index.find(Side.NEED, needId.toString()).map(index::relaxations).orElse(List.of()).stream()
                .map(relaxation -> new Suggestion(
                        need.owner().hidden() ? Origins.without(relaxation.changes()) : relaxation.changes(),
                        reader.entries(
                                actor,
                                relaxation.added().stream()
                                        .map(UUID::fromString)
                                        .toList())))
                .filter(suggestion -> !suggestion.added().isEmpty())
                .toList();
    }

    /// What begins to match what is typed, best first; only what is open and visible to the actor.
    public List<SearchHit> search(Actor actor, Side side, String typed, int top) {
        return typed.isBlank() ? List.of() : reader.hits(actor, side, typed.strip(), top);
    }

    /// Waits until everything committed before this call can be found and its matches are computed.
    ///
    /// @return false if it took longer
    public boolean awaitCaughtUp(Duration longest) throws InterruptedException {
        return follower.awaitCaughtUp(longest);
    }
}
