package dev.ceyuan.corpus.duplicate;

import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Parameters;
import dev.ceyuan.corpus.duplicate.NearDuplicates.Identity;
import dev.ceyuan.corpus.flow.Channel;
import dev.ceyuan.corpus.flow.RowBuilder;
import dev.ceyuan.corpus.flow.RowSource;
import dev.ceyuan.corpus.flow.TaskOutput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines and paragraphs that stand in very many documents: what is at the head and foot of pages, notices that are
/// in each of them. They stay in the first document that has them, in the order of survivors, and go from all
/// others. Copies of a document do not count as others.
///
/// They are told apart by 127 bits over their chars without white space. A paragraph ends where a blank line
/// follows.
///
/// @param lines        null if lines are not looked at
/// @param paragraphs   null if paragraphs are not looked at
/// @param minCharsLeft of a document that lost some, to stay
public record RepeatedLines(
        @Nullable Threshold lines, @Nullable Threshold paragraphs, long minCharsLeft) {
    /// Hash of a line, rank, id; digest of the text, where in it the line stands.
    public static final Channel LINES = new Channel("lines", 40);

    /// Id of a document, where in its text a line stands that goes.
    public static final Channel LINES_THAT_GO = new Channel("lines-that-go", 16);

    /// From when on something goes.
    ///
    /// @param minChars     of it, without white space, to be looked at
    /// @param minDocuments in which it stands
    public record Threshold(int minChars, int minDocuments) {
        /// Reads the parameters of `repeated-lines` or `repeated-paragraphs`.
        public static Threshold read(Parameters parameters) {
            var read = new Threshold(
                    parameters.count("min-chars", 20, 1, Integer.MAX_VALUE),
                    parameters.count("min-documents", 20, 2, Integer.MAX_VALUE));
            parameters.finish();
            return read;
        }
    }

    /// What one thread needs to take documents up.
    public final class Signing {
        private final List<LineHashes> hashes = new ArrayList<>();
        private final RowBuilder row = new RowBuilder();

        public Signing() {
            if (lines != null) {
                hashes.add(new LineHashes(lines.minChars(), false));
            }
            if (paragraphs != null) {
                hashes.add(new LineHashes(paragraphs.minChars(), true));
            }
        }

        /// Writes the lines and paragraphs of a document.
        ///
        /// @param digest SHA-256 of the text in UTF-8
        public void sign(Identity identity, Document document, byte[] digest, TaskOutput out) {
            for (var each : hashes) {
                each.forEach(document.chars(), document.length(), (first, second, start, end) -> {
                    row.begin().putLong(first).putLong(second).putLong(identity.rank());
                    identity.id()
                            .swapped()
                            .putInto(row)
                            .putBytes(digest, 0, 16)
                            .putInt(start)
                            .putInt(end);
                    out.put(LINES, row);
                });
            }
        }
    }

    /// Lines to those that go, from which documents.
    ///
    /// @param copies whether documents with the same text are one
    public void decide(List<RowSource> rows, boolean copies, TaskOutput out) {
        var source = rows.getFirst();
        var places = new LinePlaces(copies);
        var first = 0L;
        var second = 0L;
        for (var row = source.next(); row != null; row = source.next()) {
            var nextFirst = row.readLong();
            var nextSecond = row.readLong();
            if (nextFirst != first || nextSecond != second) {
                places.decide(minDocuments(first), out);
                first = nextFirst;
                second = nextSecond;
            }
            row.readLong(); // the rank has put it into its place
            places.add(row);
        }
        places.decide(minDocuments(first), out);
    }

    private int minDocuments(long first) {
        var threshold = LineHashes.isParagraph(first) ? paragraphs : lines;
        return threshold == null ? Integer.MAX_VALUE : threshold.minDocuments();
    }
}
