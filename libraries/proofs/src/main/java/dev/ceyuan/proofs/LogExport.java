package dev.ceyuan.proofs;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A whole log in a zip file: what was recorded, and everything that is needed to see that nobody touched it.
///
/// - `events.jsonl`: a line for each entry; the bytes of a line are the bytes of the leaf,
/// - `leaf-hashes`: the hash of each leaf, 32 bytes each, to name the entry that was changed,
/// - `checkpoints/SIZE.note`: every signed checkpoint.
public final class LogExport implements AutoCloseable {
    static final String EVENTS = "events.jsonl";
    static final String HASHES = "leaf-hashes";
    static final String CHECKPOINTS = "checkpoints/";
    static final String NOTE = ".note";

    private final ZipOutputStream zip;

    /// True if an export may have a part of this name.
    static boolean isPart(String name) {
        return name.equals(EVENTS) || name.equals(HASHES) || name.matches(CHECKPOINTS + "[0-9]+\\.note");
    }

    public LogExport(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /// Something that is written piece by piece.
    public interface Pieces {
        void to(OutputStream out) throws IOException;
    }

    /// Writes the entries; `pieces` writes each followed by a line break.
    public void entries(Pieces pieces) throws IOException {
        write(EVENTS, pieces);
    }

    /// Writes the hashes of the leaves.
    public void hashes(Pieces pieces) throws IOException {
        write(HASHES, pieces);
    }

    /// Writes the checkpoints.
    public void checkpoints(List<SignedNote> notes) throws IOException {
        for (var note : notes) {
            write(CHECKPOINTS + sizeOf(note) + NOTE, out -> out.write(note.bytes()));
        }
    }

    private static long sizeOf(SignedNote note) {
        try {
            return Checkpoint.of(note).size();
        } catch (Malformed e) {
            throw new IllegalArgumentException("not a checkpoint", e);
        }
    }

    private void write(String name, Pieces pieces) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        pieces.to(zip);
        zip.closeEntry();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
