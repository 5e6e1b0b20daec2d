package dev.ceyuan.corpus.dataset;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A file of a release that is for people or catalogues: a card, a description, a report.
public final class PaperPart {
    private PaperPart() {}

    /// Writes a text as UTF-8.
    public static Part write(Path release, String name, String text) {
        return write(release, name, Unicode.wellFormed(text).getBytes(StandardCharsets.UTF_8));
    }

    /// Writes bytes.
    public static Part write(Path release, String name, byte[] bytes) {
        try (var file = PartFile.create(release, name, PartFile.BUFFER)) {
            file.write(bytes, 0, bytes.length);
            return file.finish(Part.Kind.PAPER, 0);
        }
    }
}
