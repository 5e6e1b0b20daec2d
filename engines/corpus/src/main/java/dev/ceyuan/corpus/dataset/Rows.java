package dev.ceyuan.corpus.dataset;

import dev.ceyuan.corpus.CorpusException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/// Rows in the order of their ids, read frame by frame. Not for several threads.
final class Rows<R> implements Iterator<R> {
    /// What stands before the id in every line.
    private static final byte[] START = "{\"id\":\"".getBytes(StandardCharsets.US_ASCII);

    private final List<FramedFile> files;
    private final RowForm<R> form;
    private int file;
    private int frame;
    private int line;
    private int at;
    private byte[] content = new byte[0];
    private boolean entered;
    private String last = "";

    /// @param file  the first to be read
    /// @param frame the first of it to be read
    Rows(List<FramedFile> files, RowForm<R> form, int file, int frame) {
        this.files = files;
        this.form = form;
        this.file = file;
        this.frame = frame;
    }

    @Override
    public boolean hasNext() {
        while (at == content.length) {
            if (entered) {
                leave();
            }
            if (!enter()) {
                return false;
            }
        }
        return true;
    }

    private boolean enter() {
        while (file < files.size()) {
            if (frame < files.get(file).index().frames().size()) {
                content = files.get(file).content(frame);
                entered = true;
                at = 0;
                line = 0;
                return true;
            }
            file++;
            frame = 0;
        }
        content = new byte[0];
        at = 0;
        return false;
    }

    private void leave() {
        var expected = files.get(file).index().frames().get(frame).rows();
        if (line != expected) {
            throw damaged(new Damaged("dataset.frame-rows", line, expected));
        }
        frame++;
        entered = false;
    }

    /// Id of the next row, without reading the row.
    String peekId() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more rows");
        }
        for (var i = 0; i < START.length; i++) {
            if (at + i >= content.length || content[at + i] != START[i]) {
                throw damaged(new Damaged("dataset.line-begin", line));
            }
        }
        var from = at + START.length;
        var id = new String(
                content, from, Math.min(DocumentId.DIGITS, content.length - from), StandardCharsets.ISO_8859_1);
        if (!DocumentId.valid(id) || id.compareTo(last) < 0) {
            throw damaged(new Damaged("dataset.line-order", line, last));
        }
        if (line == 0 && !files.get(file).index().frames().get(frame).first().equals(id)) {
            throw damaged(new Damaged("dataset.frame-begin", id));
        }
        return id;
    }

    /// Skips rows before an id.
    void skipBefore(String id) {
        while (hasNext() && peekId().compareTo(id) < 0) {
            skip();
        }
    }

    private void skip() {
        last = peekId();
        at = end() + 1;
        line++;
    }

    private int end() {
        var end = at;
        while (end < content.length && content[end] != '\n') {
            end++;
        }
        if (end == content.length) {
            throw damaged(new Damaged("dataset.line-end", line));
        }
        return end;
    }

    @Override
    public R next() {
        var id = peekId();
        var from = at;
        var end = end();
        try {
            var row = checked(form.read(JsonInput.object(content, from, end)), id);
            skip();
            return row;
        } catch (Damaged e) {
            throw damaged(new Damaged("dataset.line", line, e.wording()));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw damaged(new Damaged("dataset.line", line, e.getMessage()));
        }
    }

    private R checked(R row, String id) throws Damaged {
        if (!form.id(row).equals(id)) {
            throw new Damaged("dataset.id-twice");
        }
        return row;
    }

    /// The next row if there is one.
    @Nullable
    R nextOrNull() {
        return hasNext() ? next() : null;
    }

    private CorpusException damaged(Damaged e) {
        return FramedFile.damaged(files.get(file).place(frame), e);
    }
}
