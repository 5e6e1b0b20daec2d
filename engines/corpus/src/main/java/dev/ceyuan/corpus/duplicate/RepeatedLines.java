package dev.ceyuan.corpus.duplicate;

import dev.ceyuan.corpus.document.Edit;
import dev.ceyuan.corpus.document.Parameters;
import dev.ceyuan.corpus.duplicate.NearDuplicates.Identity;
import dev.ceyuan.corpus.flow.Channel;
import dev.ceyuan.corpus.flow.DocumentKey;
import dev.ceyuan.corpus.flow.RowBuilder;
import dev.ceyuan.corpus.flow.RowSource;
import dev.ceyuan.corpus.flow.TaskOutput;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lines that stand in very many documents: what is at the head and foot of pages. They stay in the first
/// document that has them, in the order of survivors, and go from all others.
///
/// Lines are told apart by 128 bits over their chars without white space.
///
/// @param minChars     of a line, without white space, to be looked at
/// @param minDocuments in which it stands to go
public record RepeatedLines(int minChars, int minDocuments) {
    /// Hash of a line, rank, id.
    public static final Channel LINES = new Channel("lines", 40);

    /// Id of a document, hash of a line that goes from it.
    public static final Channel LINES_THAT_GO = new Channel("lines-that-go", 32);

    private static final long FIRST_BASE = 0x9E37_79B9_7F4A_7C15L;
    private static final long SECOND_BASE = 0xC2B2_AE3D_27D4_EB4FL;

    /// Reads the parameters of `repeated-lines`.
    public static RepeatedLines read(Parameters parameters) {
        var lines = new RepeatedLines(
                (int) parameters.whole("min-chars", 20, 1), (int) parameters.whole("min-documents", 20, 2));
        parameters.finish();
        return lines;
    }

    /// The hash of a line.
    public record Line(long first, long second) {}

    /// Writes the lines of a document, each once.
    public void sign(Identity document, String text, RowBuilder row, TaskOutput out) {
        var seen = new HashSet<Line>();
        forEach(text, (line, _, _) -> {
            if (seen.add(line)) {
                row.begin().putLong(line.first()).putLong(line.second()).putLong(document.rank());
                out.put(LINES, document.id().putInto(row));
            }
        });
    }

    /// Is given each line that is looked at, with where it stands, its line end included.
    @FunctionalInterface
    interface Visit {
        void line(Line line, int start, int end);
    }

    private void forEach(String text, Visit visit) {
        var start = 0;
        while (start < text.length()) {
            var newline = text.indexOf('\n', start);
            var end = newline < 0 ? text.length() : newline;
            var line = end - start < minChars ? null : line(text, start, end);
            if (line != null) {
                visit.line(line, start, Math.min(end + 1, text.length()));
            }
            start = end + 1;
        }
    }

    /// The line between two offsets; null if it is too short.
    private @Nullable Line line(String text, int start, int end) {
        var first = 0L;
        var second = 0L;
        var chars = 0;
        for (var i = start; i < end; i++) {
            var c = text.charAt(i);
            if (c > ' ' && c != '\u3000') {
                first = (first + c) * FIRST_BASE;
                second = (second ^ c) * SECOND_BASE;
                second ^= second >>> 29;
                chars++;
            }
        }
        return chars < minChars ? null : new Line(first ^ first >>> 32, second ^ second >>> 32);
    }

    /// Lines to those that go, from which documents.
    public void decide(List<RowSource> lines, TaskOutput out) {
        var source = lines.getFirst();
        var group = new LongArrayList();
        var line = new Line(0, 0);
        for (var row = source.next(); row != null; row = source.next()) {
            var next = new Line(row.readLong(), row.readLong());
            if (!next.equals(line)) {
                go(line, group, out);
                group.clear();
                line = next;
            }
            row.readLong();
            group.add(row.readLong());
            group.add(row.readLong());
        }
        go(line, group, out);
    }

    private void go(Line line, LongArrayList group, TaskOutput out) {
        if (group.size() / 2 < minDocuments) {
            return;
        }
        out.count("repeated-lines/lines", 1);
        var row = new RowBuilder();
        for (var i = 2; i < group.size(); i += 2) {
            new DocumentKey(group.getLong(i), group.getLong(i + 1)).putInto(row.begin());
            out.put(LINES_THAT_GO, row.putLong(line.first()).putLong(line.second()));
        }
    }

    /// The edits that take lines out of a text.
    public List<Edit> without(String text, Set<Line> gone) {
        var edits = new ArrayList<Edit>();
        forEach(text, (line, start, end) -> {
            if (gone.contains(line)) {
                edits.add(new Edit(start, end, ""));
            }
        });
        return edits;
    }
}
