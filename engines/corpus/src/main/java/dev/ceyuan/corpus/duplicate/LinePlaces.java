package dev.ceyuan.corpus.duplicate;

import dev.ceyuan.corpus.flow.DocumentKey;
import dev.ceyuan.corpus.flow.Row;
import dev.ceyuan.corpus.flow.RowBuilder;
import dev.ceyuan.corpus.flow.TaskOutput;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.HashSet;
import java.util.Set;

/// The places of one line: in which documents it stands, in the order of survivors, and where.
///
/// Of documents with the same text the first one is the survivor, as in [ExactDuplicates]: the others do not
/// count, and lose nothing.
final class LinePlaces {
    /// Id, digest of the text, offsets.
    private static final int FIELDS = 5;

    private final boolean copies;
    private final LongArrayList places = new LongArrayList();
    private final IntArrayList going = new IntArrayList();
    private final Set<DocumentKey> texts = new HashSet<>();
    private final RowBuilder row = new RowBuilder();

    LinePlaces(boolean copies) {
        this.copies = copies;
    }

    /// Takes the rest of a row, from the id on, whose halves are swapped.
    void add(Row rest) {
        for (var field = 0; field < FIELDS; field++) {
            places.add(rest.readLong());
        }
    }

    /// Writes where the line goes, if it stands in enough documents, and begins with another line.
    void decide(int minDocuments, TaskOutput out) {
        if (places.size() / FIELDS >= minDocuments && documents() >= minDocuments) {
            out.count("repeated-lines/lines", 1);
            for (var i = 0; i < going.size(); i++) {
                write(going.getInt(i), out);
            }
        }
        places.clear();
    }

    /// Counts the documents, and notes the places in all but the first.
    private int documents() {
        going.clear();
        texts.clear();
        var documents = 0;
        var goes = false;
        for (var at = 0; at < places.size(); at += FIELDS) {
            if (at == 0 || !isSame(at, 0, 2)) {
                var other = !copies || texts.add(new DocumentKey(places.getLong(at + 2), places.getLong(at + 3)));
                documents += other ? 1 : 0;
                goes = other && documents > 1;
            } else if (isSame(at, 0, FIELDS)) {
                continue; // the document was read twice
            }
            if (goes) {
                going.add(at);
            }
        }
        return documents;
    }

    /// Whether fields of a place are those of the one before.
    private boolean isSame(int at, int from, int to) {
        for (var field = from; field < to; field++) {
            if (places.getLong(at + field) != places.getLong(at + field - FIELDS)) {
                return false;
            }
        }
        return true;
    }

    private void write(int at, TaskOutput out) {
        new DocumentKey(places.getLong(at), places.getLong(at + 1)).swapped().putInto(row.begin());
        out.put(RepeatedLines.LINES_THAT_GO, row.putLong(places.getLong(at + FIELDS - 1)));
    }
}
