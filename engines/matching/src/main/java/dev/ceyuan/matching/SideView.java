package dev.ceyuan.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

/// One side of the index at one moment. Items are numbered by slots, which run through the segments.
final class SideView {

    /// A segment and the slot of its first item.
    record Segment(LeafReader reader, SegmentLayout layout, int firstSlot) {}

    private final Side side;
    private final IndexSearcher searcher;
    private final List<Segment> segments;
    private final int slots;
    private final long totalLength;
    private final int[] firstSlots;

    private SideView(Side side, IndexSearcher searcher, List<Segment> segments, int slots, long totalLength) {
        this.side = side;
        this.searcher = searcher;
        this.segments = segments;
        this.slots = slots;
        this.totalLength = totalLength;
        firstSlots = segments.stream().mapToInt(Segment::firstSlot).toArray();
    }

    static SideView of(Side side, IndexSearcher searcher, SegmentLayouts layouts) throws IOException {
        var segments = new ArrayList<Segment>();
        var slots = 0;
        var totalLength = 0L;
        for (var leaf : searcher.getIndexReader().leaves()) {
            var layout = layouts.get(leaf.reader(), side);
            segments.add(new Segment(leaf.reader(), layout, slots));
            slots += layout.size();
            totalLength += layout.totalLength();
        }
        return new SideView(side, searcher, segments, slots, totalLength);
    }

    Side side() {
        return side;
    }

    List<Segment> segments() {
        return segments;
    }

    /// Number of slots, counting items that are deleted and not yet merged away.
    int slots() {
        return slots;
    }

    long totalLength() {
        return totalLength;
    }

    /// The slots of live items that fulfil every condition.
    FixedBitSet eligible(List<Query> conditions) throws IOException {
        var eligible = new FixedBitSet(Math.max(1, slots));
        for (var segment : segments) {
            var live = segment.reader().getLiveDocs();
            var documents = segment.layout().documents();
            for (var item = 0; item < documents.length; item++) {
                if (live == null || live.get(documents[item])) {
                    eligible.set(segment.firstSlot() + item);
                }
            }
        }
        for (var condition : conditions) {
            eligible.and(fulfilling(condition));
        }
        return eligible;
    }

    private FixedBitSet fulfilling(Query condition) throws IOException {
        var fulfilling = new FixedBitSet(Math.max(1, slots));
        var weight = searcher.createWeight(searcher.rewrite(condition), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (var place = 0; place < segments.size(); place++) {
            var segment = segments.get(place);
            var scorer = weight.scorer(searcher.getIndexReader().leaves().get(place));
            if (scorer == null) {
                continue;
            }
            var documents = scorer.iterator();
            for (var doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                var item = segment.layout().itemAt(doc);
                if (item >= 0) {
                    fulfilling.set(segment.firstSlot() + item);
                }
            }
        }
        return fulfilling;
    }

    /// The slot of an item, or −1 if it is not there.
    int slotOf(String id) throws IOException {
        var key = Schema.key(side, id);
        for (var segment : segments) {
            var postings = segment.reader().postings(key);
            var live = segment.reader().getLiveDocs();
            while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                var item = segment.layout().itemAt(postings.docID());
                if (item >= 0 && (live == null || live.get(postings.docID()))) {
                    return segment.firstSlot() + item;
                }
            }
        }
        return -1;
    }

    private Segment segmentOf(int slot) {
        var place = Arrays.binarySearch(firstSlots, slot);
        if (place < 0) {
            return segments.get(-place - 2);
        }
        // Segments without items of this side share their first slot with the next.
        while (place + 1 < firstSlots.length && firstSlots[place + 1] == slot) {
            place++;
        }
        return segments.get(place);
    }

    /// The item without its texts.
    Item facetsAt(int slot) throws IOException {
        var segment = segmentOf(slot);
        var facets = segment.reader().getBinaryDocValues(Schema.FACETS);
        facets.advance(segment.layout().documents()[slot - segment.firstSlot()]);
        return ItemCodec.decodeFacets(facets.binaryValue());
    }

    Item itemAt(int slot) throws IOException {
        var segment = segmentOf(slot);
        var document = segment.layout().documents()[slot - segment.firstSlot()];
        var facets = segment.reader().getBinaryDocValues(Schema.FACETS);
        var texts = segment.reader().getBinaryDocValues(Schema.TEXTS);
        facets.advance(document);
        texts.advance(document);
        return ItemCodec.decode(facets.binaryValue(), texts.binaryValue());
    }

    /// The vectors of the passages of an item.
    List<float[]> vectorsAt(int slot) throws IOException {
        var segment = segmentOf(slot);
        var item = slot - segment.firstSlot();
        var vectors = new ArrayList<float[]>();
        var values = segment.reader().getFloatVectorValues(Schema.vector(side));
        var first = segment.layout().firstOrdinals();
        for (var ordinal = first[item]; ordinal < first[item + 1]; ordinal++) {
            vectors.add(values.vectorValue(ordinal).clone());
        }
        return vectors;
    }
}
