package dev.ceyuan.corpus.duplicate;

import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Parameters;
import dev.ceyuan.corpus.duplicate.NearDuplicates.Identity;
import dev.ceyuan.corpus.flow.Channel;
import dev.ceyuan.corpus.flow.RowBuilder;
import dev.ceyuan.corpus.flow.RowSource;
import dev.ceyuan.corpus.flow.TaskOutput;
import java.util.List;

/// Lines that stand in very many documents: what is at the head and foot of pages. They stay in the first
/// document that has them, in the order of survivors, and go from all others. Copies of a document do not count
/// as others.
///
/// Lines are told apart by 128 bits over their chars without white space.
///
/// @param minChars     of a line, without white space, to be looked at
/// @param minDocuments in which it stands to go
public record RepeatedLines(int minChars, int minDocuments) {
    /// Hash of a line, rank, id; digest of the text, where in it the line stands.
    public static final Channel LINES = new Channel("lines", 40);

    /// Id of a document, where in its text a line stands that goes.
    public static final Channel LINES_THAT_GO = new Channel("lines-that-go", 16);

    /// Reads the parameters of `repeated-lines`.
    public static RepeatedLines read(Parameters parameters) {
        var lines = new RepeatedLines(
                (int) parameters.whole("min-chars", 20, 1), (int) parameters.whole("min-documents", 20, 2));
        parameters.finish();
        return lines;
    }

    /// What one thread needs to take documents up.
    public final class Signing {
        private final LineHashes hashes = new LineHashes(minChars);
        private final RowBuilder row = new RowBuilder();

        /// Writes the lines of a document.
        ///
        /// @param digest SHA-256 of the text in UTF-8
        public void sign(Identity identity, Document document, byte[] digest, TaskOutput out) {
            hashes.forEach(document.chars(), document.length(), (first, second, start, end) -> {
                row.begin().putLong(first).putLong(second).putLong(identity.rank());
                identity.id().putInto(row).putBytes(digest, 0, 16).putInt(start).putInt(end);
                out.put(LINES, row);
            });
        }
    }

    /// Lines to those that go, from which documents.
    ///
    /// @param copies whether documents with the same text are one
    public void decide(List<RowSource> lines, boolean copies, TaskOutput out) {
        var source = lines.getFirst();
        var places = new LinePlaces(minDocuments, copies);
        var first = 0L;
        var second = 0L;
        for (var row = source.next(); row != null; row = source.next()) {
            var nextFirst = row.readLong();
            var nextSecond = row.readLong();
            if (nextFirst != first || nextSecond != second) {
                places.decide(out);
                first = nextFirst;
                second = nextSecond;
            }
            row.readLong(); // the rank has put it into its place
            places.add(row);
        }
        places.decide(out);
    }
}
