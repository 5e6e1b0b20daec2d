package dev.ceyuan.corpus.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Two releases side by side. If their roots are the same nothing more is read; otherwise their rows are
/// merged by id, in memory that does not grow with them.
///
/// @param same           whether the roots are the same, and so all parts
/// @param parts          that only one has, or that are not the same, sorted by name
/// @param onlyLeft       documents that only the left release has read
/// @param onlyRight      documents that only the right release has read
/// @param otherVerdicts  documents of both with another verdict
/// @param otherDocuments documents that both give out, not the same
/// @param first          the first differences by id: those of verdicts, then those of documents
public record Comparison(
        boolean same,
        List<String> parts,
        long onlyLeft,
        long onlyRight,
        long otherVerdicts,
        long otherDocuments,
        List<Difference> first) {
    public Comparison {
        parts = List.copyOf(parts);
        first = List.copyOf(first);
    }

    /// Compares the releases in two folders, which are believed to be what their manifests say.
    ///
    /// @param most how many differences are listed of verdicts, and again of documents; all are counted
    public static Comparison of(Path left, Path right, int most) {
        try (var one = Release.open(left);
                var other = Release.open(right)) {
            if (one.manifest().root().equals(other.manifest().root())) {
                return new Comparison(true, List.of(), 0, 0, 0, 0, List.of());
            }
            var verdicts = new Found(most);
            merge(
                    new Side<>(one.verdicts().all(), Verdict::id),
                    new Side<>(other.verdicts().all(), Verdict::id),
                    (a, b) -> verdicts.add(difference(a, b)));
            var documents = new Found(most);
            merge(
                    new Side<>(one.documents().all(), DatasetRow::id),
                    new Side<>(other.documents().all(), DatasetRow::id),
                    (a, b) -> documents.add(difference(a, b)));
            var first = new ArrayList<>(verdicts.first);
            first.addAll(documents.first);
            return new Comparison(
                    false,
                    parts(one.manifest(), other.manifest()),
                    verdicts.onlyLeft,
                    verdicts.onlyRight,
                    verdicts.others,
                    documents.others,
                    first);
        }
    }

    private static List<String> parts(Manifest left, Manifest right) {
        var digests = new HashMap<String, String>();
        left.parts().forEach(part -> digests.put(part.name(), part.sha256()));
        var names = new TreeSet<>(digests.keySet());
        for (var part : right.parts()) {
            names.add(part.name());
            if (part.sha256().equals(digests.get(part.name()))) {
                names.remove(part.name());
            }
        }
        return List.copyOf(names);
    }

    private static @Nullable Difference difference(@Nullable Verdict left, @Nullable Verdict right) {
        if (left == null) {
            return right == null ? null : new Difference.OnlyRight(right);
        }
        if (right == null) {
            return new Difference.OnlyLeft(left);
        }
        return left.equals(right) ? null : new Difference.OtherVerdict(left, right);
    }

    /// What only one gives out is a matter of its verdict.
    private static @Nullable Difference difference(@Nullable DatasetRow left, @Nullable DatasetRow right) {
        if (left == null || right == null || left.equals(right)) {
            return null;
        }
        return new Difference.OtherDocument(left, right);
    }

    /// Rows of one release, with the one that is next.
    private static final class Side<R> {
        private final Rows<R> rows;
        private final Function<R, String> id;
        private @Nullable R next;

        Side(Rows<R> rows, Function<R, String> id) {
            this.rows = rows;
            this.id = id;
            this.next = rows.nextOrNull();
        }

        /// Behind all ids if there is no next row.
        String id() {
            var row = next;
            return row == null ? "~" : id.apply(row);
        }

        @Nullable
        R take() {
            var taken = next;
            next = rows.nextOrNull();
            return taken;
        }

        boolean hasNext() {
            return next != null;
        }
    }

    /// Goes through both sides at once: a row of one meets the row of the other with the same id, or
    /// none.
    private static <R> void merge(Side<R> left, Side<R> right, BiConsumer<@Nullable R, @Nullable R> meet) {
        while (left.hasNext() || right.hasNext()) {
            var order = left.id().compareTo(right.id());
            var one = order <= 0 ? left.take() : null;
            var other = order >= 0 ? right.take() : null;
            meet.accept(one, other);
        }
    }

    /// Counts differences, and keeps the first ones.
    private static final class Found {
        private final int most;
        private final List<Difference> first = new ArrayList<>();
        private long onlyLeft;
        private long onlyRight;
        private long others;

        Found(int most) {
            this.most = most;
        }

        void add(@Nullable Difference difference) {
            if (difference == null) {
                return;
            }
            switch (difference) {
                case Difference.OnlyLeft _ -> onlyLeft++;
                case Difference.OnlyRight _ -> onlyRight++;
                case Difference.OtherVerdict _ -> others++;
                case Difference.OtherDocument _ -> others++;
            }
            if (first.size() < most) {
                first.add(difference);
            }
        }
    }
}
