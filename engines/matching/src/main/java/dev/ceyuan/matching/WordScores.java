package dev.ceyuan.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/// How well items answer to the words of a question: BM25, term at a time, over every item, divided by the
/// most that any item could reach, so that the value is 0 to 1 and means the same for every question.
///
/// Counts of items and their mean length enter rounded to steps of about a fifth, so that one more item
/// does not reorder the others. Source: Robertson and Zaragoza, The Probabilistic Relevance Framework,
/// 2009; the form of Lucene, in which a term contributes less than its idf.
final class WordScores {

    /// A term of a question with its weight: idf times occurrences, less for single characters.
    record WeightedTerm(String term, double weight) {}

    private static final double SATURATION = 1.2;
    private static final double LENGTH_SHARE = 0.75;
    private static final double STEPS_PER_DOUBLING = 4;

    /// Terms beyond this many, the least telling ones, are left out of a question.
    private static final int MAXIMUM_TERMS = 128;

    private WordScores() {}

    /// The telling terms of a question on a side, heaviest first.
    static List<WeightedTerm> weigh(SideView view, Map<String, Integer> counts, double singleWeight)
            throws IOException {
        var rarities = new HashMap<String, Double>();
        for (var term : counts.keySet()) {
            rarities.put(term, inverseDocumentFrequency(view, term));
        }
        return weigh(counts, term -> rarities.getOrDefault(term, 0.0), singleWeight);
    }

    /// The telling terms of a question, heaviest first.
    ///
    /// @param rarity inverse document frequency of a term
    static List<WeightedTerm> weigh(Map<String, Integer> counts, ToDoubleFunction<String> rarity, double singleWeight) {
        var terms = new ArrayList<WeightedTerm>(counts.size());
        for (var entry : counts.entrySet()) {
            var idf = rarity.applyAsDouble(entry.getKey());
            var kind = Grams.isSingle(entry.getKey()) ? singleWeight : 1;
            terms.add(new WeightedTerm(entry.getKey(), idf * kind * repetition(entry.getValue())));
        }
        terms.sort(Comparator.comparingDouble(WeightedTerm::weight).reversed().thenComparing(WeightedTerm::term));
        return terms.size() > MAXIMUM_TERMS ? List.copyOf(terms.subList(0, MAXIMUM_TERMS)) : terms;
    }

    static double inverseDocumentFrequency(SideView view, String term) throws IOException {
        var frequency = 0;
        for (var segment : view.segments()) {
            frequency += segment.reader().docFreq(new Term(Schema.words(view.side()), term));
        }
        return Math.log(1 + (rounded(view.slots()) + 0.5) / (rounded(frequency) + 0.5));
    }

    /// Occurrences in a question count less and less, as they do in an item.
    private static double repetition(int count) {
        return 2.0 * count / (count + 1);
    }

    /// The score of every slot.
    static float[] score(SideView view, List<WeightedTerm> terms) throws IOException {
        var scores = new float[view.slots()];
        var most = terms.stream().mapToDouble(WeightedTerm::weight).sum();
        if (most == 0) {
            return scores;
        }
        var meanLength = meanLength(view);
        for (var segment : view.segments()) {
            var sums = new Sums(segment, norms(segment.layout().lengths(), meanLength), scores);
            for (var term : terms) {
                var postings =
                        segment.reader().postings(new Term(Schema.words(view.side()), term.term()), PostingsEnum.FREQS);
                if (postings != null) {
                    sums.add(postings, (float) (term.weight() / most));
                }
            }
        }
        return scores;
    }

    /// The scores of the items of a segment while terms are added to them.
    private record Sums(SideView.Segment segment, float[] norms, float[] scores) {
        void add(PostingsEnum postings, float weight) throws IOException {
            var layout = segment.layout();
            for (var doc = postings.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = postings.nextDoc()) {
                var item = layout.itemAt(doc);
                float count = postings.freq();
                scores[segment.firstSlot() + item] += weight * count / (count + norms[item]);
            }
        }
    }

    static double meanLength(SideView view) {
        return view.slots() == 0 ? 1 : Math.max(1, rounded((double) view.totalLength() / view.slots()));
    }

    /// What the count of a term is weighed against in an item of a length.
    static double norm(int length, double meanLength) {
        return SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length / meanLength);
    }

    private static float[] norms(int[] lengths, double meanLength) {
        var norms = new float[lengths.length];
        for (var i = 0; i < lengths.length; i++) {
            norms[i] = (float) norm(lengths[i], meanLength);
        }
        return norms;
    }

    private static double rounded(double count) {
        if (count <= 0) {
            return 0;
        }
        var step = Math.round(STEPS_PER_DOUBLING * Math.log(count) / Math.log(2));
        return Math.pow(2, step / STEPS_PER_DOUBLING);
    }
}
