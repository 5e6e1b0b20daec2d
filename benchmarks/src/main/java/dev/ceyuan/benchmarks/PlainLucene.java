package dev.ceyuan.benchmarks;

import dev.ceyuan.matching.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/// BM25 as Lucene ships it for Chinese: the CJK analyser (pairs of characters) and the ten best documents.
/// What a search without any of the engine costs.
final class PlainLucene implements AutoCloseable {

    private static final int TOP = 10;

    private final CJKAnalyzer analyzer = new CJKAnalyzer();
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    PlainLucene(Path folder, List<Item> items) throws IOException {
        directory = FSDirectory.open(folder);
        var config = new IndexWriterConfig(analyzer).setOpenMode(IndexWriterConfig.OpenMode.CREATE);
        try (var writer = new IndexWriter(directory, config)) {
            for (var item : items) {
                var document = new Document();
                document.add(new StringField("id", item.id(), Field.Store.YES));
                document.add(new TextField("text", item.text(), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    List<String> search(String question) {
        try (var terms = analyzer.tokenStream("text", question)) {
            var query = new BooleanQuery.Builder();
            var term = terms.addAttribute(CharTermAttribute.class);
            terms.reset();
            while (terms.incrementToken()) {
                query.add(new TermQuery(new Term("text", term.toString())), Occur.SHOULD);
            }
            terms.end();
            var ids = new ArrayList<String>();
            for (var hit : searcher.search(query.build(), TOP).scoreDocs) {
                ids.add(searcher.storedFields().document(hit.doc).get("id"));
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        analyzer.close();
    }
}
