package dev.ceyuan.matching;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;

/// Where the items of a side lie in a segment. A segment never changes but for deletions, so this is
/// computed once.
///
/// @param documents the document that stands for each item, ascending
/// @param lengths number of terms of each item
/// @param firstOrdinals for each item the ordinal of its first vector, and one more entry for the end
/// @param itemsByDocument for each document the item that it stands for, or −1
record SegmentLayout(int[] documents, int[] lengths, int[] firstOrdinals, int[] itemsByDocument, long totalLength) {

    static SegmentLayout of(LeafReader reader, Side side) throws IOException {
        var itemsByDocument = new int[reader.maxDoc()];
        Arrays.fill(itemsByDocument, -1);
        var documents = new int[reader.maxDoc()];
        var lengths = new int[reader.maxDoc()];
        var total = 0L;
        var size = 0;
        var values = reader.getNumericDocValues(Schema.length(side));
        while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            documents[size] = values.docID();
            lengths[size] = (int) values.longValue();
            itemsByDocument[values.docID()] = size;
            total += lengths[size++];
        }
        documents = Arrays.copyOf(documents, size);
        lengths = Arrays.copyOf(lengths, size);
        return new SegmentLayout(documents, lengths, firstOrdinals(reader, side, documents), itemsByDocument, total);
    }

    /// An item's vectors lie on its own document and on those between the previous item and it.
    private static int[] firstOrdinals(LeafReader reader, Side side, int[] documents) throws IOException {
        var first = new int[documents.length + 1];
        var vectors = reader.getFloatVectorValues(Schema.vector(side));
        if (vectors == null) {
            return first;
        }
        var ordinal = 0;
        for (var item = 0; item < documents.length; item++) {
            first[item] = ordinal;
            while (ordinal < vectors.size() && vectors.ordToDoc(ordinal) <= documents[item]) {
                ordinal++;
            }
        }
        first[documents.length] = ordinal;
        return first;
    }

    int size() {
        return documents.length;
    }

    /// The item that a document stands for; −1 if it is only a passage or of the other side.
    int itemAt(int document) {
        return itemsByDocument[document];
    }

    /// The item whose block a document belongs to.
    int itemOf(int document) {
        var place = Arrays.binarySearch(documents, document);
        return place >= 0 ? place : -place - 1;
    }
}
