package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.dataset.Outcome;
import dev.ceyuan.corpus.dataset.Verdict;
import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Drop;
import dev.ceyuan.corpus.flow.Channel;
import dev.ceyuan.corpus.flow.DocumentKey;
import dev.ceyuan.corpus.flow.Row;
import dev.ceyuan.corpus.flow.RowBuilder;
import java.util.Objects;

/// Verdicts between two steps: of what could not be read, and of what its own rules dropped.
final class StoredVerdict {
    static final Channel CHANNEL = new Channel("verdicts", 16);

    private StoredVerdict() {}

    /// Of a document that an operator dropped; its findings have to be put behind it.
    static RowBuilder dropped(RowBuilder row, DocumentKey id, Document document, long bytes) {
        id.putInto(row.begin()).putByte(Outcome.DROPPED.ordinal()).putCount(bytes);
        row.putText(document.source()).putText(document.key());
        drop(row, Objects.requireNonNull(document.drop()));
        return row;
    }

    /// Of a stretch that could not be read.
    static RowBuilder refused(RowBuilder row, DocumentKey id, String source, Unread unread) {
        id.putInto(row.begin()).putByte(Outcome.REFUSED.ordinal()).putCount(unread.bytes());
        drop(row.putText(source).putText(""), unread.why());
        FindingsOutput.putNone(row);
        return row;
    }

    /// A stretch that could not be read.
    record Unread(long bytes, Drop why) {}

    private static void drop(RowBuilder row, Drop drop) {
        row.putText(drop.rule()).putLong(drop.value()).putLong(drop.threshold());
    }

    static Verdict read(Row row, FindingsInput findings) {
        var id = DocumentKey.read(row).hex();
        var outcome = Outcome.values()[row.readByte()];
        var bytes = row.readCount();
        var source = row.readText();
        var key = row.readText();
        var drop = new Drop(row.readText(), row.readLong(), row.readLong());
        var found = findings.read(row);
        return new Verdict(id, source, key, bytes, outcome, drop, null, found.spans(), found.measures(), found.tags());
    }
}
