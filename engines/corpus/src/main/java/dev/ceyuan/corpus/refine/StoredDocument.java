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
import org.jspecify.annotations.Nullable;

/// A document between two steps: it passed its own rules, and waits for what others say of it. Its text and
/// findings are taken out of the row when they are asked for, which must be before the next row is.
final class StoredDocument {
    static final Channel CHANNEL = new Channel("documents", 16);

    private final Row row;
    private final Identity identity;
    private final long bytes;
    private final long textBytes;
    private final String source;
    private final String key;
    private final int place;
    private @Nullable String text;

    StoredDocument(Row row) {
        this.row = row;
        var id = DocumentKey.read(row);
        identity = new Identity(id, row.readLong());
        bytes = row.readCount();
        textBytes = row.readCount();
        source = row.readText();
        key = row.readText();
        place = row.place();
    }

    /// Puts a document into a row of [#CHANNEL].
    static RowBuilder row(RowBuilder row, Identity identity, Document document, Sizes sizes) {
        identity.id().putInto(row.begin()).putLong(identity.rank());
        row.putCount(sizes.read()).putCount(sizes.text());
        row.putText(document.source()).putText(document.key()).putChars(document.text());
        Findings.of(document).putInto(row);
        return row;
    }

    /// How large a document is, in bytes of UTF-8.
    ///
    /// @param read its text as it was read
    /// @param text its text as it is by now
    record Sizes(long read, long text) {}

    Identity identity() {
        return identity;
    }

    /// That were read, of its text in UTF-8.
    long bytes() {
        return bytes;
    }

    /// Of its text as the operators left it, in UTF-8.
    long textBytes() {
        return textBytes;
    }

    String source() {
        return source;
    }

    String key() {
        return key;
    }

    /// As the operators left it.
    String text() {
        var known = text;
        if (known == null) {
            known = row.goTo(place).readChars();
            text = known;
        }
        return known;
    }

    /// What the operators found.
    Findings findings() {
        row.goTo(place).skipChars();
        return Findings.read(row);
    }

    /// What operators found.
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
}
