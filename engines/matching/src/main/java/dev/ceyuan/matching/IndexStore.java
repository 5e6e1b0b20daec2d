package dev.ceyuan.matching;

import dev.ceyuan.matching.MatchingException.Kind;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;

/// The Lucene index and the cached vectors: the only writer of a directory.
final class IndexStore implements AutoCloseable {

    /// Something that looks at the index as it is at one moment.
    interface Reading<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    /// Something that changes the index.
    private interface Writing {
        void on(IndexWriter writer) throws IOException;
    }

    private static final double WRITE_BUFFER_MEGABYTES = 64;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final VectorCache vectors;
    private final VectorCodec codec;
    private final SegmentLayouts layouts = new SegmentLayouts();

    private IndexStore(Directory directory, IndexWriter writer, VectorCodec codec, VectorCache vectors)
            throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.codec = codec;
        this.vectors = vectors;
        searchers = new SearcherManager(writer, new SearcherFactory());
    }

    /// @param identity kept with every commit, so that who opens the directory later knows who wrote it
    static IndexStore on(Directory directory, VectorCache vectors, int graphFromDocuments, Map<String, String> identity)
            throws IOException {
        var codec = new VectorCodec(graphFromDocuments);
        var writer = new IndexWriter(
                directory,
                new IndexWriterConfig(new KeywordAnalyzer())
                        .setRAMBufferSizeMB(WRITE_BUFFER_MEGABYTES)
                        .setCommitOnClose(true)
                        .setCodec(codec));
        writer.setLiveCommitData(identity.entrySet());
        writer.commit();
        return new IndexStore(directory, writer, codec, vectors);
    }

    VectorCache vectors() {
        return vectors;
    }

    SegmentLayouts layouts() {
        return layouts;
    }

    void replace(Term key, List<Document> block) {
        write(writer -> {
            writer.updateDocuments(key, block);
            codec.documents(writer.getDocStats().maxDoc);
        });
    }

    void remove(Collection<Term> keys) {
        write(writer -> writer.deleteDocuments(keys.toArray(Term[]::new)));
    }

    /// Makes everything written visible to the next reading.
    void refresh() {
        write(_ -> searchers.maybeRefreshBlocking());
    }

    void commit() {
        vectors.force();
        write(IndexWriter::commit);
    }

    <T> T read(Reading<T> reading) {
        try {
            var searcher = searchers.acquire();
            try {
                return reading.on(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw failure("the index cannot be read", e);
        }
    }

    private void write(Writing writing) {
        try {
            writing.on(writer);
        } catch (IOException e) {
            throw failure("the index cannot be written", e);
        }
    }

    @Override
    public void close() {
        write(writer -> {
            // Every one is closed, whatever becomes of the others.
            try (directory;
                    writer;
                    searchers) {
                vectors.close();
            }
        });
    }

    private MatchingException failure(String message, IOException cause) {
        return new MatchingException(Kind.STORAGE, directory.toString(), message, cause);
    }
}
