package dev.ceyuan.matching;

import dev.ceyuan.matching.MatchList.Path;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.TopKnnCollector;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.VectorUtil;

/// How near items are in meaning to a question: for each passage of the question the cosine of the nearest
/// passage of
/// the item, and of these the mean.
///
/// Up to a number of passages every one is compared, which at that size is as fast as a graph and never
/// misses; a filter can then only take results away. Beyond it the graph of each segment proposes passages,
/// and every item that a graph proposes is compared in full, so that a score does not depend on the path.
final class MeaningScores {

    /// Score of an item that was not compared.
    static final float NOT_COMPARED = Float.NEGATIVE_INFINITY;

    private final SideView view;
    private final List<float[]> question;
    private final float[] scores;
    private Path path = Path.NONE;

    private MeaningScores(SideView view, List<float[]> question) {
        this.view = view;
        this.question = question;
        scores = new float[view.slots()];
        Arrays.fill(scores, NOT_COMPARED);
    }

    /// Compares the eligible items, all of them or those that a graph proposes.
    static MeaningScores of(
            SideView view, List<float[]> question, FixedBitSet eligible, MatchingSpecification.Limits limits)
            throws IOException {
        var meaning = new MeaningScores(view, question);
        if (!question.isEmpty()) {
            meaning.path = limits.path(passages(view, eligible), passages(view));
            meaning.compare(meaning.path == Path.GRAPH ? meaning.proposed(eligible, limits.window()) : eligible);
        }
        return meaning;
    }

    Path path() {
        return path;
    }

    /// The cosine for a slot, or [#NOT_COMPARED].
    float at(int slot) {
        return scores[slot];
    }

    /// Compares further items.
    void compare(FixedBitSet slots) throws IOException {
        for (var segment : view.segments()) {
            var values = segment.reader().getFloatVectorValues(Schema.vector(view.side()));
            if (values != null) {
                compare(segment, values, slots);
            }
        }
    }

    private void compare(SideView.Segment segment, FloatVectorValues values, FixedBitSet slots) throws IOException {
        var first = segment.layout().firstOrdinals();
        var nearest = new float[question.size()];
        for (var item = 0; item < segment.layout().size(); item++) {
            var slot = segment.firstSlot() + item;
            if (!slots.get(slot) || scores[slot] != NOT_COMPARED || first[item] == first[item + 1]) {
                continue;
            }
            Arrays.fill(nearest, -1);
            for (var ordinal = first[item]; ordinal < first[item + 1]; ordinal++) {
                var passage = values.vectorValue(ordinal);
                for (var i = 0; i < nearest.length; i++) {
                    nearest[i] = Math.max(nearest[i], VectorUtil.dotProduct(question.get(i), passage));
                }
            }
            scores[slot] = mean(nearest);
        }
    }

    private static float mean(float[] values) {
        var sum = 0f;
        for (var value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private FixedBitSet proposed(FixedBitSet eligible, int window) throws IOException {
        var proposed = new FixedBitSet(view.slots());
        for (var segment : view.segments()) {
            if (segment.layout().firstOrdinals()[segment.layout().size()] == 0) {
                continue;
            }
            if (!VectorCodec.hasGraph(segment.reader(), Schema.vector(view.side()))) {
                addAll(segment, eligible, proposed);
                continue;
            }
            var accepted = acceptedDocuments(segment, eligible);
            for (var vector : question) {
                var collector = new TopKnnCollector(window, Integer.MAX_VALUE);
                segment.reader().searchNearestVectors(Schema.vector(view.side()), vector, collector, accepted);
                for (var hit : collector.topDocs().scoreDocs) {
                    proposed.set(segment.firstSlot() + segment.layout().itemOf(hit.doc));
                }
            }
        }
        return proposed;
    }

    /// A segment without a graph is small, or older than the need for one: it is compared in full.
    private static void addAll(SideView.Segment segment, FixedBitSet eligible, FixedBitSet proposed) {
        for (var item = 0; item < segment.layout().size(); item++) {
            if (eligible.get(segment.firstSlot() + item)) {
                proposed.set(segment.firstSlot() + item);
            }
        }
    }

    private static AcceptDocs acceptedDocuments(SideView.Segment segment, FixedBitSet eligible) {
        var documents = segment.layout().documents();
        var accepted = new FixedBitSet(segment.reader().maxDoc());
        var previous = -1;
        for (var item = 0; item < documents.length; item++) {
            if (eligible.get(segment.firstSlot() + item)) {
                accepted.set(previous + 1, documents[item] + 1);
            }
            previous = documents[item];
        }
        return AcceptDocs.fromLiveDocs(accepted, segment.reader().maxDoc());
    }

    private static int passages(SideView view, FixedBitSet eligible) {
        var passages = 0;
        for (var segment : view.segments()) {
            var first = segment.layout().firstOrdinals();
            for (var item = 0; item < segment.layout().size(); item++) {
                if (eligible.get(segment.firstSlot() + item)) {
                    passages += first[item + 1] - first[item];
                }
            }
        }
        return passages;
    }

    private static int passages(SideView view) {
        return view.segments().stream()
                .mapToInt(segment ->
                        segment.layout().firstOrdinals()[segment.layout().size()])
                .sum();
    }
}
