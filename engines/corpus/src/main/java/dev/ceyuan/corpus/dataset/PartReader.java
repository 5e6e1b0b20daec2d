package dev.ceyuan.corpus.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/// Rows of one or more files that follow each other in the order of their ids. To find a row takes one
/// frame (a few milliseconds), to page or to filter takes as many as it passes; one frame is in memory at
/// a time. Several threads may ask, as long as none of them is interrupted while it does; each iterator
/// is for one.
///
/// A file that is damaged is named, with the frame, by a [dev.ceyuan.corpus.CorpusException].
///
/// @param <R> what a row is
public final class PartReader<R> implements AutoCloseable {
    private final List<FramedFile> files;
    private final RowForm<R> form;

    private PartReader(List<FramedFile> files, RowForm<R> form) {
        this.files = files;
        this.form = form;
    }

    static <R> PartReader<R> open(List<Path> paths, RowForm<R> form) {
        var files = new ArrayList<FramedFile>();
        var reader = new PartReader<>(files, form);
        var opened = false;
        try {
            paths.forEach(path -> files.add(FramedFile.open(path)));
            opened = true;
            return reader;
        } finally {
            if (!opened) {
                reader.close();
            }
        }
    }

    /// How many rows the indexes say there are.
    public long count() {
        return files.stream().mapToLong(file -> file.index().rows()).sum();
    }

    /// All rows.
    public Iterator<R> rows() {
        return all();
    }

    Rows<R> all() {
        return new Rows<>(files, form, 0, 0);
    }

    /// All rows of a document: none, one, or more if its source has it more than once.
    ///
    /// @param id 32 lower-case hexadecimal digits
    public List<R> byId(String id) {
        var rows = from(id);
        var found = new ArrayList<R>();
        while (rows.hasNext() && rows.peekId().equals(id)) {
            found.add(rows.next());
        }
        return found;
    }

    /// The rows of the first documents whose ids begin so.
    ///
    /// @param begin     1 to 32 lower-case hexadecimal digits
    /// @param documents that are told at most
    public List<R> beginning(String begin, int documents) {
        var rows = from(begin + "0".repeat(DocumentId.DIGITS - begin.length()));
        var found = new ArrayList<R>();
        var ids = new HashSet<String>();
        while (rows.hasNext() && rows.peekId().startsWith(begin)) {
            if (ids.add(rows.peekId()) && ids.size() > documents) {
                break;
            }
            found.add(rows.next());
        }
        return found;
    }

    /// Rows after an id.
    ///
    /// @param after empty for the first page, then the id of the last row of the page before
    /// @param count of rows; there are more if the last document has more than one
    public List<R> page(String after, int count) {
        return page(after, count, _ -> true);
    }

    /// Rows after an id that pass a filter, such as by source or by rule.
    ///
    /// @param after empty for the first page, then the id of the last row of the page before
    /// @param count of rows; there are more if the last document has more than one
    public List<R> page(String after, int count, Predicate<? super R> filter) {
        if (count < 1) {
            throw new IllegalArgumentException("A page has a row (count=%d)".formatted(count));
        }
        var rows = after.isEmpty() ? all() : from(after);
        var page = new ArrayList<R>();
        while (rows.hasNext()) {
            var id = rows.peekId();
            if (page.size() >= count && !form.id(page.getLast()).equals(id)) {
                break;
            }
            var row = rows.next();
            if (!id.equals(after) && filter.test(row)) {
                page.add(row);
            }
        }
        return page;
    }

    /// Rows from an id on.
    private Rows<R> from(String id) {
        DocumentId.checked(id);
        var start = 0;
        for (var file = 0; file < files.size(); file++) {
            if (beginsBefore(files.get(file), id)) {
                start = file;
            }
        }
        var rows = new Rows<>(
                files,
                form,
                start,
                files.isEmpty() ? 0 : files.get(start).index().before(id));
        rows.skipBefore(id);
        return rows;
    }

    private static boolean beginsBefore(FramedFile file, String id) {
        var frames = file.index().frames();
        return !frames.isEmpty() && frames.getFirst().first().compareTo(id) < 0;
    }

    @Override
    public void close() {
        closeFrom(0);
    }

    private void closeFrom(int number) {
        if (number < files.size()) {
            try (var _ = files.get(number)) {
                closeFrom(number + 1);
            }
        }
    }
}
