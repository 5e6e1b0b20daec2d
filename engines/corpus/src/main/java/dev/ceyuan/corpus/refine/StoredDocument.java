package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Span;
import dev.ceyuan.corpus.duplicate.NearDuplicates.Identity;
import dev.ceyuan.corpus.flow.Channel;
import dev.ceyuan.corpus.flow.DocumentKey;
import dev.ceyuan.corpus.flow.Row;
import dev.ceyuan.corpus.flow.RowBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A document between two steps: it passed its own rules, and waits for what others say of it.
///
/// @param bytes    that were read, of its text in UTF-8
/// @param text     as the operators left it
/// @param findings what they found
record StoredDocument(Identity identity, String source, String key, long bytes, String text, Findings findings) {
    static final Channel CHANNEL = new Channel("documents", 16);

    /// What the operators found.
    record Findings(List<Span> spans, Map<String, Long> measures, Map<String, String> tags) {
        static Findings of(Document document) {
            return new Findings(List.copyOf(document.spans()), document.measures(), document.tags());
        }

        void putInto(RowBuilder row) {
            row.putCount(spans.size());
            for (var span : spans) {
                row.putText(span.kind()).putCount(span.start()).putCount(span.end());
            }
            row.putCount(measures.size());
            measures.forEach((name, value) -> row.putText(name).putLong(value));
            row.putCount(tags.size());
            tags.forEach((name, value) -> row.putText(name).putText(value));
        }

        static Findings read(Row row) {
            var spans = new ArrayList<Span>();
            for (var left = row.readCount(); left > 0; left--) {
                spans.add(new Span(row.readText(), (int) row.readCount(), (int) row.readCount()));
            }
            var measures = new TreeMap<String, Long>();
            for (var left = row.readCount(); left > 0; left--) {
                measures.put(row.readText(), row.readLong());
            }
            var tags = new TreeMap<String, String>();
            for (var left = row.readCount(); left > 0; left--) {
                tags.put(row.readText(), row.readText());
            }
            return new Findings(spans, measures, tags);
        }
    }

    /// Puts a document into a row of [#CHANNEL].
    static RowBuilder row(RowBuilder row, Identity identity, Document document, long bytes) {
        identity.id().putInto(row.begin()).putLong(identity.rank()).putCount(bytes);
        row.putText(document.source()).putText(document.key()).putText(document.text());
        Findings.of(document).putInto(row);
        return row;
    }

    static StoredDocument read(Row row) {
        var id = DocumentKey.read(row);
        var rank = row.readLong();
        var bytes = row.readCount();
        var source = row.readText();
        var key = row.readText();
        return new StoredDocument(
                new Identity(id, rank), source, key, bytes, row.readText(), Findings.read(row));
    }
}
