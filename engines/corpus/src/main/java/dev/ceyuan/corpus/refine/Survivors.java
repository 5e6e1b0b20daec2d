package dev.ceyuan.corpus.refine;

import dev.ceyuan.corpus.flow.DocumentKey;
import dev.ceyuan.corpus.flow.Row;
import dev.ceyuan.corpus.flow.RowChars;
import dev.ceyuan.corpus.flow.RowSource;
import dev.ceyuan.corpus.letters.Utf8;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The documents of a part in the order of their ids, each with what earlier steps said of it.
final class Survivors {
    private final RowSource documents;
    private final Said copies;
    private final Said lines;
    private final Said near;
    private @Nullable StoredDocument document;
    private @Nullable DocumentKey copyOf;
    private @Nullable Near nearTo;
    private final IntArrayList gone = new IntArrayList();
    private final RowChars chars = new RowChars();
    private boolean read;

    /// A document that is much like another.
    ///
    /// @param goes false if it was spared as one of a family
    record Near(boolean goes, DocumentKey survivor, long jaccard, long containment) {
        static Near read(Row row) {
            return new Near(row.readByte() == 1, DocumentKey.read(row), row.readLong(), row.readLong());
        }
    }

    /// @param inputs documents, then copies, lines that go, near duplicates, as far as there are
    Survivors(List<RowSource> inputs) {
        documents = inputs.getFirst();
        copies = new Said(inputs.size() > 1 ? inputs.get(1) : null);
        lines = new Said(inputs.size() > 2 ? inputs.get(2) : null);
        near = new Said(inputs.size() > 3 ? inputs.get(3) : null);
    }

    /// Goes on to the next document.
    ///
    /// @return false behind the last one
    boolean next() {
        var row = documents.next();
        if (row == null) {
            return false;
        }
        var next = new StoredDocument(row);
        var before = document;
        document = next;
        read = false;
        var id = next.identity().id();
        var copy = copies.next(id);
        copyOf = copy == null ? null : DocumentKey.read(copy);
        if (before == null || !before.identity().id().equals(id)) {
            readGone(id);
            var like = near.next(id);
            nearTo = like == null ? null : Near.read(like);
        }
        return true;
    }

    private void readGone(DocumentKey id) {
        gone.clear();
        for (var row = lines.next(id); row != null; row = lines.next(id)) {
            gone.add(row.readInt());
            gone.add(row.readInt());
        }
    }

    StoredDocument document() {
        if (document == null) {
            throw new IllegalStateException("No document yet");
        }
        return document;
    }

    /// The document that stays in the place of this one, which has the same text; null if it is that itself.
    @Nullable
    DocumentKey copyOf() {
        return copyOf;
    }

    @Nullable
    Near near() {
        return nearTo;
    }

    /// How many lines and paragraphs go from it.
    int lost() {
        return gone.size() / 2;
    }

    /// Whether lines go from it.
    boolean losesLines() {
        return !gone.isEmpty();
    }

    /// The text of the document without the lines that go; good until the next document.
    RowChars text() {
        if (!read) {
            document().readText(chars);
            if (losesLines()) {
                Cut.apply(chars, gone);
            }
            read = true;
        }
        return chars;
    }

    /// Bytes of that text in UTF-8.
    long textBytes() {
        return !losesLines() ? document().textBytes() : Utf8.length(text().chars(), text().length());
    }

    /// What a channel says of documents, one after the other.
    private static final class Said {
        private final @Nullable RowSource rows;
        private @Nullable Row ahead;
        private @Nullable DocumentKey id;
        private boolean taken;

        Said(@Nullable RowSource rows) {
            this.rows = rows;
            advance();
        }

        private void advance() {
            ahead = rows == null ? null : rows.next();
            id = ahead == null ? null : DocumentKey.read(ahead);
        }

        /// The next row about a document, read up to behind its id; null if there is none. Good until the next
        /// call. Rows about documents before it are passed over.
        @Nullable
        Row next(DocumentKey wanted) {
            if (taken) {
                advance();
                taken = false;
            }
            while (id != null && id.compareTo(wanted) < 0) {
                advance();
            }
            if (id == null || !id.equals(wanted)) {
                return null;
            }
            taken = true;
            return ahead;
        }
    }
}
