package dev.ceyuan.corpus;

import dev.ceyuan.corpus.dataset.DatasetRow;
import dev.ceyuan.corpus.wording.ErrorWords;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Texts of documents that were drawn, in the order in which somebody asks for them. They are gathered
/// by going over the release once, and wait in a file: they may be more than memory holds.
public final class DrawnTexts implements AutoCloseable {
    private final Path path;
    private final FileChannel file;
    private final Map<String, Place> places = new HashMap<>();

    private record Place(long offset, int length) {}

    private DrawnTexts(Path path) throws IOException {
        this.path = path;
        this.file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /// @param rows of the release, all of them
    /// @param ids  of which documents
    static DrawnTexts of(Iterator<DatasetRow> rows, Set<String> ids) {
        try {
            var texts = new DrawnTexts(Files.createTempFile("ceyuan-", ".texts"));
            var whole = false;
            try {
                while (rows.hasNext()) {
                    var row = rows.next();
                    if (ids.contains(row.id()) && !texts.places.containsKey(row.id())) {
                        texts.add(row);
                    }
                }
                whole = true;
                return texts;
            } finally {
                if (!whole) {
                    texts.close();
                }
            }
        } catch (IOException e) {
            throw new CorpusException(
                    CorpusException.Kind.STORAGE,
                    System.getProperty("java.io.tmpdir"),
                    ErrorWords.say("dataset.not-written", e),
                    e);
        }
    }

    private void add(DatasetRow row) throws IOException {
        var bytes = ByteBuffer.wrap(row.text().getBytes(StandardCharsets.UTF_8));
        places.put(row.id(), new Place(file.position(), bytes.remaining()));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    /// The text of a document that was drawn; of the first that has the id.
    public String text(String id) {
        var place = Objects.requireNonNull(places.get(id), id);
        var bytes = ByteBuffer.allocate(place.length());
        try {
            while (bytes.hasRemaining() && file.read(bytes, place.offset() + bytes.position()) >= 0) {}
        } catch (IOException e) {
            throw failed(e);
        }
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }

    private CorpusException failed(IOException e) {
        return new CorpusException(
                CorpusException.Kind.STORAGE, path.toString(), ErrorWords.say("dataset.unreadable", e), e);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }
}
