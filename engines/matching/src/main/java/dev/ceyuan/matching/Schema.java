package dev.ceyuan.matching;

import dev.ceyuan.text.NormalisedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/// How items lie in the Lucene index.
///
/// An item is a block of documents, one for each passage; the last one also stands for the item and carries
/// its words, facets and texts. Every document of the block carries the key, by which the block is replaced
/// as a whole. Fields of words, lengths and vectors are named by the side, so that each side has statistics
/// and a vector graph of its own.
final class Schema {

    /// Version of this layout; changes with anything that would make an older directory answer differently.
    static final String VERSION = "1";

    static final String KEY = "key";
    static final String FACETS = "facets";
    static final String TEXTS = "texts";

    private static final FieldType WORDS = wordsType();

    private Schema() {}

    static String words(Side side) {
        return prefix(side) + "words";
    }

    static String length(Side side) {
        return prefix(side) + "length";
    }

    static String vector(Side side) {
        return prefix(side) + "vector";
    }

    private static String prefix(Side side) {
        return switch (side) {
            case NEED -> "need.";
            case OFFER -> "offer.";
        };
    }

    static Term key(Side side, String id) {
        return new Term(KEY, prefix(side) + id);
    }

    /// The documents of an item.
    ///
    /// @param vectors of its passages, in order; may be empty
    /// @param titleWeight how many times a word of the title counts
    static List<Document> documents(Item item, List<float[]> vectors, int titleWeight) {
        var block = new ArrayList<Document>();
        for (var place = 0; place < Math.max(1, vectors.size()); place++) {
            var document = new Document();
            var key = key(item.side(), item.id());
            document.add(new StringField(key.field(), key.bytes(), Field.Store.NO));
            if (place < vectors.size()) {
                document.add(new KnnFloatVectorField(
                        vector(item.side()), vectors.get(place), VectorSimilarityFunction.DOT_PRODUCT));
            }
            block.add(document);
        }
        addItem(item, titleWeight, block.getLast());
        return block;
    }

    private static void addItem(Item item, int titleWeight, Document document) {
        var counts = termCounts(item, titleWeight);
        document.add(new Field(words(item.side()), new CountedTerms(counts), WORDS));
        var length = counts.values().stream().mapToInt(Integer::intValue).sum();
        document.add(new NumericDocValuesField(length(item.side()), length));
        document.add(new BinaryDocValuesField(FACETS, new BytesRef(ItemCodec.encodeFacets(item))));
        document.add(new BinaryDocValuesField(TEXTS, new BytesRef(ItemCodec.encodeTexts(item))));
        Eligibility.index(item.facets(), document);
    }

    /// How often each term occurs in an item.
    static Map<String, Integer> termCounts(Item item, int titleWeight) {
        var counts = new HashMap<String, Integer>();
        Grams.cut(
                NormalisedText.fold(item.title()),
                (text, start, end) -> counts.merge(text.substring(start, end), titleWeight, Integer::sum));
        Grams.cut(
                NormalisedText.fold(item.text()),
                (text, start, end) -> counts.merge(text.substring(start, end), 1, Integer::sum));
        return counts;
    }

    private static FieldType wordsType() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }
}
