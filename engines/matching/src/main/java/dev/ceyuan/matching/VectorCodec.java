package dev.ceyuan.matching;

import java.util.Objects;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene103.Lucene103Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.LeafReader;

/// Writes graphs of vectors only once the index is too large to compare everything: building them costs far
/// more than anything else that indexing does with a vector.
final class VectorCodec extends Lucene103Codec {

    private final int graphFromDocuments;
    private final KnnVectorsFormat exact = new ExactVectorsFormat();
    private final KnnVectorsFormat graph = new Lucene99HnswVectorsFormat();
    private volatile int documents;

    VectorCodec(int graphFromDocuments) {
        this.graphFromDocuments = graphFromDocuments;
    }

    void documents(int count) {
        documents = count;
    }

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return documents > graphFromDocuments ? graph : exact;
    }

    /// Whether a segment was written with a graph.
    static boolean hasGraph(LeafReader reader, String field) {
        var format = Objects.requireNonNull(reader.getFieldInfos().fieldInfo(field))
                .getAttribute(PerFieldKnnVectorsFormat.PER_FIELD_FORMAT_KEY);
        return !ExactVectorsFormat.NAME.equals(format);
    }
}
