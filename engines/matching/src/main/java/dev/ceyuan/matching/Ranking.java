package dev.ceyuan.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntConsumer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/// The order of the eligible items of a side for a probe.
///
/// First every eligible item is scored by its texts alone, which needs no look at the item. Then items are
/// scored in full from the best text down, in growing windows, until the best that an unseen item could
/// reach is below the last place of the list: the list is the one that scoring everything would give.
final class Ranking {

    /// A scored item, without its texts.
    record Ranked(int slot, Item item, Score score) {}

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble(
                    (Ranked ranked) -> ranked.score().total())
            .reversed()
            .thenComparing(ranked -> ranked.item().id());

    private final Probe probe;
    private final SideView view;
    private final MatchingSpecification specification;
    private final FixedBitSet eligible;
    private final float[] words;
    private final MeaningScores meaning;
    private final double mostThatRulesAdd;

    private Ranking(
            Probe probe,
            SideView view,
            MatchingSpecification specification,
            FixedBitSet eligible,
            float[] words,
            MeaningScores meaning) {
        this.probe = probe;
        this.view = view;
        this.specification = specification;
        this.eligible = eligible;
        this.words = words;
        this.meaning = meaning;
        mostThatRulesAdd = Score.mostThatRulesAdd(probe.item(), specification);
    }

    static Ranking of(Probe probe, SideView view, MatchingSpecification specification, List<Query> conditions)
            throws IOException {
        var eligible = view.eligible(conditions);
        var terms =
                WordScores.weigh(view, probe.terms(), specification.weights().singleCharacter());
        var words = probe.meaningShare() == 1 ? new float[view.slots()] : WordScores.score(view, terms);
        var meaning = MeaningScores.of(view, probe.vectors(), eligible, specification.limits());
        var ranking = new Ranking(probe, view, specification, eligible, words, meaning);
        if (meaning.path() == MatchList.Path.GRAPH) {
            meaning.compare(ranking.bestByWords(specification.limits().window()));
        }
        return ranking;
    }

    int eligible() {
        return eligible.cardinality();
    }

    boolean isEligible(int slot) {
        return slot < eligible.length() && eligible.get(slot);
    }

    MatchList.Path path() {
        return meaning.path();
    }

    /// The best items by full score; ties by id.
    List<Ranked> best(int top) throws IOException {
        var best = new PriorityQueue<>(BEST_FIRST.reversed());
        for (var open = byText(); !open.isEmpty(); ) {
            var slot = open.pop();
            if (best.size() == top && mostFor(slot) < best.element().score().total()) {
                break;
            }
            var item = view.facetsAt(slot);
            best.add(new Ranked(slot, item, score(slot, item)));
            if (best.size() > top) {
                best.remove();
            }
        }
        var list = new ArrayList<>(best);
        list.sort(BEST_FIRST);
        return list;
    }

    /// An item in full, whether or not the search came upon it.
    Ranked rank(int slot) throws IOException {
        var only = new FixedBitSet(view.slots());
        only.set(slot);
        if (meaning.path() != MatchList.Path.NONE) {
            meaning.compare(only);
        }
        var item = view.facetsAt(slot);
        return new Ranked(slot, item, score(slot, item));
    }

    /// What an item can reach with the text it has.
    private double mostFor(int slot) {
        var most = textScore(slot) + mostThatRulesAdd;
        // The mutual score is never negative, so it can lift a negative wish, though not above zero.
        return most < 0 ? most * (1 - specification.weights().reciprocity()) : most;
    }

    Score score(int slot, Item found) {
        return Score.of(texts(slot), probe.item(), found, specification);
    }

    private double textScore(int slot) {
        return texts(slot).score(specification.weights().text());
    }

    private Score.Texts texts(int slot) {
        var cosine = meaning.at(slot);
        var near = cosine == MeaningScores.NOT_COMPARED
                ? 0
                : specification.weights().aboveBackground(cosine);
        return new Score.Texts(probe.meaningShare(), words[slot], near);
    }

    private SlotHeap byText() {
        var slots = new SlotHeap(eligible.cardinality());
        forEachEligible(slot -> {
            if (isFound(slot)) {
                slots.add(slot, (float) textScore(slot));
            }
        });
        return slots.ordered();
    }

    /// Whether the search came upon an item at all: by a word, or by comparing its meaning.
    private boolean isFound(int slot) {
        return switch (meaning.path()) {
            case EXACT -> true;
            case GRAPH -> meaning.at(slot) != MeaningScores.NOT_COMPARED;
            case NONE -> words[slot] > 0 || probe.terms().isEmpty();
        };
    }

    private FixedBitSet bestByWords(int window) {
        var slots = new SlotHeap(eligible.cardinality());
        forEachEligible(slot -> {
            if (words[slot] > 0) {
                slots.add(slot, words[slot]);
            }
        });
        var heap = slots.ordered();
        var best = new FixedBitSet(Math.max(1, view.slots()));
        for (var i = 0; i < window && !heap.isEmpty(); i++) {
            best.set(heap.pop());
        }
        return best;
    }

    private void forEachEligible(IntConsumer action) {
        for (var slot = eligible.nextSetBit(0); slot != DocIdSetIterator.NO_MORE_DOCS; slot = next(slot)) {
            action.accept(slot);
        }
    }

    private int next(int slot) {
        return slot + 1 >= eligible.length() ? DocIdSetIterator.NO_MORE_DOCS : eligible.nextSetBit(slot + 1);
    }
}
