package dev.ceyuan.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;

/// Answers questions about the lists themselves: why an offer is not on one, what would make one longer,
/// and which ones a new item enters.
final class Reasoner {

    private static final double STATISTICS_SLACK = 0.02;

    private final IndexStore store;
    private final MatchingSpecification specification;
    private final StandingLists lists;

    Reasoner(IndexStore store, MatchingSpecification specification, StandingLists lists) {
        this.store = store;
        this.specification = specification;
        this.lists = lists;
    }

    MatchList match(MatchRequest request) {
        return store.read(searcher -> {
            var matcher = Matcher.of(request, searcher, store, specification);
            var listed = matcher.listed();
            if (isStanding(request, searcher)) {
                remember(request.item(), listed);
            }
            return matcher.list(listed);
        });
    }

    /// Whether the list that is asked for is the one that standing queries refer to.
    private boolean isStanding(MatchRequest request, IndexSearcher searcher) throws IOException {
        if (request.mode() != MatchRequest.Mode.HYBRID
                || !request.filters().isEmpty()
                || request.top() < specification.limits().listLength()) {
            return false;
        }
        var own = SideView.of(request.item().side(), searcher, store.layouts());
        var slot = own.slotOf(request.item().id());
        return slot >= 0 && own.itemAt(slot).equals(request.item());
    }

    private void remember(Item asking, List<Ranking.Ranked> listed) {
        var length = Math.min(listed.size(), specification.limits().listLength());
        lists.remember(asking.side(), asking.id(), whatEnters(listed.subList(0, length)));
    }

    WhyNot whyNot(String needId, String offerId, List<Filter> filters) {
        return store.read(searcher -> {
            var needs = SideView.of(Side.NEED, searcher, store.layouts());
            var offers = SideView.of(Side.OFFER, searcher, store.layouts());
            var need = needs.slotOf(needId);
            var offer = offers.slotOf(offerId);
            if (need < 0) {
                return new WhyNot.Absent(Side.NEED, needId);
            }
            if (offer < 0 || !offers.eligible(Eligibility.conditions(filters)).get(offer)) {
                return new WhyNot.Absent(Side.OFFER, offerId);
            }
            return whyNot(listOf(needs.itemAt(need), filters), offer, searcher);
        });
    }

    private MatchRequest listOf(Item need, List<Filter> filters) {
        return new MatchRequest(
                need,
                specification.limits().listLength(),
                MatchRequest.Mode.HYBRID,
                filters,
                MatchRequest.Detail.EVIDENCE);
    }

    private WhyNot whyNot(MatchRequest request, int offer, IndexSearcher searcher) throws IOException {
        var need = request.item();
        var matcher = Matcher.of(request, searcher, store, specification);
        if (!matcher.ranking().isEligible(offer)) {
            var constraints =
                    Rules.evaluate(specification.rules(), need, matcher.view().facetsAt(offer));
            return new WhyNot.NotEligible(constraints.stream()
                    .filter(constraint -> constraint.hardness() == MatchingSpecification.Hardness.HARD
                            && constraint.outcome() == Match.Outcome.BROKEN)
                    .toList());
        }
        var listed = matcher.listed();
        for (var place = 0; place < listed.size(); place++) {
            if (listed.get(place).slot() == offer) {
                return new WhyNot.Listed(matcher.explain(listed.get(place), place + 1));
            }
        }
        return outranked(matcher, listed, offer);
    }

    /// The full ranking is the list and then everything else by score.
    private static WhyNot outranked(Matcher matcher, List<Ranking.Ranked> listed, int offer) throws IOException {
        var ranked = matcher.ranking().rank(offer);
        var listedSlots = new HashSet<Integer>();
        listed.forEach(other -> listedSlots.add(other.slot()));
        var rank = listed.size() + 1;
        for (var other : matcher.ranking().best(matcher.ranking().eligible())) {
            if (other.slot() == offer) {
                break;
            }
            rank += listedSlots.contains(other.slot()) ? 0 : 1;
        }
        if (listed.isEmpty()) {
            return new WhyNot.Outranked(matcher.explain(ranked, rank), rank, 0, null);
        }
        var last = matcher.explain(listed.getLast(), listed.size());
        var match = matcher.explain(ranked, rank);
        return new WhyNot.Outranked(match, rank, Math.max(0, last.score() - match.score()), last);
    }

    List<Relaxation> relaxations(Item need) {
        return store.read(searcher -> {
            var bare = new Item(need.id(), Side.NEED, need.title(), need.text(), null, Map.of(), 0);
            var matcher = matcher(bare, MatchRequest.Detail.SCORES, searcher);
            var view = matcher.view();
            var offers = new ArrayList<Item>();
            var ranked = new HashSet<Integer>();
            for (var offer :
                    matcher.ranking().best(Math.max(1, matcher.ranking().eligible()))) {
                offers.add(offer.item());
                ranked.add(offer.slot());
            }
            for (var slot = 0; slot < view.slots(); slot++) {
                if (matcher.ranking().isEligible(slot) && !ranked.contains(slot)) {
                    offers.add(view.facetsAt(slot));
                }
            }
            return Relaxer.relaxations(specification.rules(), need, offers);
        });
    }

    List<Affected> affected(Side side, String id) {
        return store.read(searcher -> {
            var own = SideView.of(side, searcher, store.layouts());
            var slot = own.slotOf(id);
            if (slot < 0) {
                throw new IllegalArgumentException("the item is not in the index (side=%s, id=%s)".formatted(side, id));
            }
            return affected(own, slot, searcher);
        });
    }

    private List<Affected> affected(SideView own, int slot, IndexSearcher searcher) throws IOException {
        var item = own.itemAt(slot);
        var others = SideView.of(item.side().opposite(), searcher, store.layouts());
        var eligible = others.eligible(Eligibility.conditions(specification.rules(), item, List.of()));
        var pair = new PairScore(own, slot, item, specification);
        var affected = new ArrayList<Affected>();
        for (var other = 0; other < others.slots(); other++) {
            if (eligible.get(other)) {
                enters(others.itemAt(other), others.vectorsAt(other), pair, searcher)
                        .ifPresent(affected::add);
            }
        }
        affected.sort(Comparator.comparingDouble(Affected::score).reversed().thenComparing(Affected::id));
        return affected;
    }

    /// Whether the new item stands on another's list: by a quick look at what the list asks for, if that is
    /// known, and
    /// then by the list itself.
    private Optional<Affected> enters(Item asking, List<float[]> vectors, PairScore pair, IndexSearcher searcher)
            throws IOException {
        var lastPlace = lists.lastPlace(asking.side(), asking.id());
        if (lastPlace.isPresent() && pair.of(asking, vectors) < lastPlace.getAsDouble()) {
            return Optional.empty();
        }
        var matcher = matcher(asking, MatchRequest.Detail.SCORES, searcher);
        var listed = matcher.listed();
        remember(asking, listed);
        for (var place = 0; place < listed.size(); place++) {
            if (listed.get(place).slot() == pair.slot()) {
                return Optional.of(new Affected(
                        asking.id(), place + 1, listed.get(place).score().total()));
            }
        }
        return Optional.empty();
    }

    /// The least score with which a further item could enter a list. Statistics of words move a little as
    /// items come, so a little is left free.
    private double whatEnters(List<Ranking.Ranked> listed) {
        if (listed.size() < specification.limits().listLength()) {
            return Double.NEGATIVE_INFINITY;
        }
        var seen = new HashMap<String, Integer>();
        var least = Double.POSITIVE_INFINITY;
        for (var ranked : listed) {
            var party = ranked.item().party();
            var repeats = party == null ? 0 : seen.merge(party, 1, Integer::sum) - 1;
            least = Math.min(
                    least,
                    ranked.score().total() - repeats * specification.weights().repeatedParty());
        }
        return least - STATISTICS_SLACK;
    }

    private Matcher matcher(Item item, MatchRequest.Detail detail, IndexSearcher searcher) throws IOException {
        var request = new MatchRequest(
                item, specification.limits().listLength(), MatchRequest.Mode.HYBRID, List.of(), detail);
        return Matcher.of(request, searcher, store, specification);
    }
}
