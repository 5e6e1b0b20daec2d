package dev.ceyuan.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// Answers requests on a view of the index at one moment.
final class Matcher {

    private final MatchingSpecification specification;
    private final SideView view;
    private final Probe probe;
    private final MatchRequest request;
    private final Ranking ranking;
    private @Nullable EvidenceFinder evidence;

    private Matcher(
            MatchingSpecification specification, SideView view, Probe probe, MatchRequest request, Ranking ranking) {
        this.specification = specification;
        this.view = view;
        this.probe = probe;
        this.request = request;
        this.ranking = ranking;
    }

    static Matcher of(
            MatchRequest request, IndexSearcher searcher, IndexStore store, MatchingSpecification specification)
            throws IOException {
        var view = SideView.of(request.item().side().opposite(), searcher, store.layouts());
        var probe = Probe.of(request.item(), request.mode(), specification, store.vectors());
        var conditions = Eligibility.conditions(specification.rules(), request.item(), request.filters());
        return new Matcher(specification, view, probe, request, Ranking.of(probe, view, specification, conditions));
    }

    SideView view() {
        return view;
    }

    Ranking ranking() {
        return ranking;
    }

    MatchList list(List<Ranking.Ranked> listed) throws IOException {
        var matches = new ArrayList<Match>();
        for (var ranked : listed) {
            matches.add(explain(ranked, matches.size() + 1));
        }
        return new MatchList(matches, ranking.eligible(), ranking.path(), probe.kind());
    }

    /// The list in its final order: by score, but a party that is already on it waits behind others that
    /// are about as good.
    List<Ranking.Ranked> listed() throws IOException {
        var penalty = specification.weights().repeatedParty();
        if (penalty == 0) {
            return ranking.best(request.top());
        }
        // No result can be overtaken by one whose score is lower by more than the penalties that it can collect,
        // and
        // nobody is overtaken by more results than twice the list holds.
        var open = new ArrayList<>(ranking.best(2 * request.top()));
        var seen = new HashMap<String, Integer>();
        var list = new ArrayList<Ranking.Ranked>();
        while (list.size() < request.top() && !open.isEmpty()) {
            var next = open.remove(bestOf(open, seen, penalty));
            list.add(next);
            var party = next.item().party();
            if (party != null) {
                seen.merge(party, 1, Integer::sum);
            }
        }
        return list;
    }

    private static int bestOf(List<Ranking.Ranked> open, Map<String, Integer> seen, double penalty) {
        var best = 0;
        var bestScore = Double.NEGATIVE_INFINITY;
        for (var place = 0; place < open.size(); place++) {
            var ranked = open.get(place);
            if (ranked.score().total() <= bestScore) {
                break; // The rest is ordered by score and penalties only take.
            }
            var party = ranked.item().party();
            var score = ranked.score().total() - penalty * (party == null ? 0 : seen.getOrDefault(party, 0));
            if (score > bestScore) {
                best = place;
                bestScore = score;
            }
        }
        return best;
    }

    Match explain(Ranking.Ranked ranked, int rank) throws IOException {
        var item = view.itemAt(ranked.slot());
        var asked = request.item();
        var need = asked.side() == Side.NEED ? asked : item;
        var offer = asked.side() == Side.NEED ? item : asked;
        return new Match(
                item,
                rank,
                ranked.score().total(),
                ranked.score().contributions(),
                Rules.evaluate(specification.rules(), need, offer),
                evidence(item, ranked.slot()),
                ranked.score().reciprocity());
    }

    private Optional<Match.Evidence> evidence(Item item, int slot) throws IOException {
        return switch (request.detail()) {
            case SCORES -> Optional.empty();
            case EVIDENCE -> {
                var passages = Passage.cut(item, specification.passages());
                var vectors = probe.vectors().isEmpty() ? List.<float[]>of() : view.vectorsAt(slot);
                yield finder().find(item, passages, vectors);
            }
        };
    }

    private EvidenceFinder finder() throws IOException {
        var finder = evidence;
        if (finder == null) {
            finder = new EvidenceFinder(
                    probe,
                    WordScores.weigh(
                            view, probe.terms(), specification.weights().singleCharacter()));
            evidence = finder;
        }
        return finder;
    }
}
