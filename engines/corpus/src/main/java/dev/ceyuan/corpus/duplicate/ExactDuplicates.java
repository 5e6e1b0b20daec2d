package dev.ceyuan.corpus.duplicate;

import dev.ceyuan.corpus.duplicate.NearDuplicates.Identity;
import dev.ceyuan.corpus.flow.Channel;
import dev.ceyuan.corpus.flow.DocumentKey;
import dev.ceyuan.corpus.flow.RowBuilder;
import dev.ceyuan.corpus.flow.RowSource;
import dev.ceyuan.corpus.flow.TaskOutput;
import java.util.List;

/// Documents whose texts are equal, char by char, once the operators have been over them. Texts are told apart
/// by half of their SHA-256.
public final class ExactDuplicates {
    /// Digest of the text, rank, id.
    public static final Channel TEXTS = new Channel("texts", 40);

    /// Id of a document that goes, one row for each copy; then the id of the survivor.
    public static final Channel COPIES = new Channel("copies", 16);

    private ExactDuplicates() {}

    /// Writes the digest of a document's text.
    ///
    /// @param digest SHA-256 of the text in UTF-8
    public static void sign(Identity document, byte[] digest, RowBuilder row, TaskOutput out) {
        row.begin().putBytes(digest, 0, 16).putLong(document.rank());
        out.put(TEXTS, document.id().swapped().putInto(row));
    }

    /// Of all documents with one text, the first in the order of survivors stays.
    public static void decide(List<RowSource> texts, TaskOutput out) {
        var source = texts.getFirst();
        var row = new RowBuilder();
        long high = 0;
        long low = 0;
        DocumentKey survivor = null;
        for (var text = source.next(); text != null; text = source.next()) {
            var nextHigh = text.readLong();
            var nextLow = text.readLong();
            text.readLong();
            var id = DocumentKey.read(text).swapped();
            if (survivor == null || nextHigh != high || nextLow != low) {
                high = nextHigh;
                low = nextLow;
                survivor = id;
            } else {
                id.putInto(row.begin());
                out.put(COPIES, survivor.putInto(row));
            }
        }
    }
}
