package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.duplicate.NearDuplicates.Identity;
import dev.ceyuan.corpus.flow.Channel;
import dev.ceyuan.corpus.flow.DocumentKey;
import dev.ceyuan.corpus.flow.Row;
import dev.ceyuan.corpus.flow.RowBuilder;
import dev.ceyuan.corpus.flow.RowChars;

/// A document between two steps: it passed its own rules, and waits for what others say of it. Its text and
/// findings are taken out of the row when they are asked for, which must be before the next row is.
final class StoredDocument {
    static final Channel CHANNEL = new Channel("documents", 16);

    private final Row row;
    private final Identity identity;
    private final long bytes;
    private final long textBytes;
    private final int names;
    private int place;

    StoredDocument(Row row) {
        this.row = row;
        var id = DocumentKey.read(row);
        identity = new Identity(id, row.readLong());
        bytes = row.readCount();
        textBytes = row.readCount();
        names = row.place();
    }

    /// Puts a document into a row of [#CHANNEL]; its findings have to be put behind it.
    static RowBuilder row(RowBuilder row, Identity identity, Document document, Sizes sizes) {
        identity.id().putInto(row.begin()).putLong(identity.rank());
        row.putCount(sizes.read()).putCount(sizes.text());
        row.putText(document.source()).putText(document.key()).putChars(document.chars(), document.length());
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
        return row.goTo(names).readText();
    }

    String key() {
        row.goTo(names).skipText();
        return row.readText();
    }

    /// As the operators left it.
    void readText(RowChars into) {
        toText().readChars(into);
    }

    private Row toText() {
        if (place == 0) {
            row.goTo(names).skipText();
            row.skipText();
            place = row.place();
        }
        return row.goTo(place);
    }

    /// What the operators found.
    Findings findings(FindingsInput input) {
        toText().skipChars();
        return input.read(row);
    }
}
