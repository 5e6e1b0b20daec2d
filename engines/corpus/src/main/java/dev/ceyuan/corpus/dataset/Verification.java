package dev.ceyuan.corpus.dataset;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.digest.Sha256;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeSet;

/// Holds a release against its manifest, file by file, then row by row, in memory that does not grow with
/// it.
final class Verification {
    private final Path release;

    Verification(Path release) {
        this.release = release;
    }

    Optional<Discrepancy> first() {
        if (!Files.isRegularFile(release.resolve(Manifest.NAME))) {
            return Optional.of(new Discrepancy.ManifestWrong(ErrorWords.say("release.no-manifest")));
        }
        try {
            var manifest = Manifest.read(release);
            return files(manifest)
                    .or(() -> added(manifest))
                    .or(() -> paper(manifest, Manifest.RECIPE, manifest.recipe()))
                    .or(() -> paper(manifest, Manifest.SOURCES, manifest.sources()))
                    .or(() -> parquet(manifest))
                    .or(() -> new RowVerification(release, manifest).first());
        } catch (CorpusException e) {
            if (e.kind() != CorpusException.Kind.RELEASE) {
                throw e;
            }
            return Optional.of(
                    e.subject().equals(release.resolve(Manifest.NAME).toString())
                            ? new Discrepancy.ManifestWrong(e.wording())
                            : new Discrepancy.PartDamaged(e.wording()));
        }
    }

    /// Of all parts, whatever is in them.
    Optional<Discrepancy> files(Manifest manifest) {
        return manifest.parts().stream().flatMap(part -> file(part).stream()).findFirst();
    }

    private Optional<Discrepancy> file(Part part) {
        var file = release.resolve(part.name());
        if (!Files.isRegularFile(file)) {
            return Optional.of(new Discrepancy.PartMissing(part.name()));
        }
        try {
            var size = Files.size(file);
            if (size != part.bytes()) {
                return Optional.of(new Discrepancy.SizeWrong(part.name(), part.bytes(), size));
            }
            var digest = digest(file);
            if (!digest.equals(part.sha256())) {
                return Optional.of(new Discrepancy.DigestWrong(part.name(), part.sha256(), digest));
            }
            return Optional.empty();
        } catch (IOException e) {
            throw failed(Wording.same(part.name()), e);
        }
    }

    /// The root does not cover what a manifest says of the recipe and the sources, their papers do.
    private static Optional<Discrepancy> paper(Manifest manifest, String name, String stated) {
        return manifest.part(name)
                .filter(part -> !part.sha256().equals(stated))
                .map(part -> new Discrepancy.ManifestWrong(
                        ErrorWords.say("release.paper-digest", stated, name, part.sha256())));
    }

    private static String digest(Path file) throws IOException {
        var digest = Sha256.begin();
        var buffer = ByteBuffer.allocate(1 << 20);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (channel.read(buffer) >= 0) {
                digest.update(buffer.flip());
                buffer.clear();
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private Optional<Discrepancy> added(Manifest manifest) {
        var names = new TreeSet<String>();
        try {
            Files.walkFileTree(release, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!isHidden(file)) {
                        names.add(release.relativize(file).toString().replace('\\', '/'));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw failed(ErrorWords.say("subject.release-folder"), e);
        }
        names.remove(Manifest.NAME);
        names.remove(RefusedRecords.NAME); // belongs to the run, not to the release
        manifest.parts().forEach(part -> names.remove(part.name()));
        return names.isEmpty() ? Optional.empty() : Optional.of(new Discrepancy.FileAdded(names.getFirst()));
    }

    private boolean isHidden(Path file) {
        return !file.equals(release) && String.valueOf(file.getFileName()).startsWith(".");
    }

    private Optional<Discrepancy> parquet(Manifest manifest) {
        for (var part : manifest.parts(Part.Kind.PARQUET)) {
            try {
                var rows = ParquetRowCount.of(release.resolve(part.name()));
                if (rows != part.rows()) {
                    return Optional.of(new Discrepancy.RowsWrong(part.name(), part.rows(), rows));
                }
            } catch (Damaged e) {
                return Optional.of(
                        new Discrepancy.PartDamaged(ErrorWords.say("subject.file", part.name(), e.wording())));
            } catch (IOException e) {
                throw failed(Wording.same(part.name()), e);
            }
        }
        return Optional.empty();
    }

    private static CorpusException failed(Wording name, IOException e) {
        return new CorpusException(CorpusException.Kind.STORAGE, name, ErrorWords.say("dataset.unreadable", e), e);
    }
}
