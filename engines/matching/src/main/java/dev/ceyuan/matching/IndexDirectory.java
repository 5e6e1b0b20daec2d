package dev.ceyuan.matching;

import dev.ceyuan.matching.MatchIndex.Opening.Reason;
import dev.ceyuan.matching.MatchIndex.Opening.Unusable;
import dev.ceyuan.matching.MatchingException.Kind;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/// A directory that holds an index (`lucene/`) and the cache of vectors beside it.
final class IndexDirectory {

    private static final String LUCENE = "lucene";
    private static final Set<String> OURS = Set.of(LUCENE, VectorCache.FILE);

    private final Path directory;
    private final Path lucene;

    IndexDirectory(Path directory) {
        this.directory = directory;
        lucene = directory.resolve(LUCENE);
    }

    /// What the files of a directory depend on.
    static Map<String, String> identity(MatchingSpecification specification, TextEncoder encoder) {
        var passages = specification.passages();
        return new TreeMap<>(Map.of(
                "layout",
                Schema.VERSION,
                "encoder",
                encoder.identity(),
                "passages",
                passages.length() + "/" + passages.step() + "/" + passages.maximumPerItem(),
                "title",
                String.valueOf(specification.weights().title())));
    }

    /// Why the directory cannot be used; empty if it can, or if it is empty.
    Optional<Unusable> check(Map<String, String> identity) throws IOException {
        Files.createDirectories(directory);
        if (!holdsOnlyOurs()) {
            return unusable(Reason.NOT_AN_INDEX, "other files are in " + directory);
        }
        if (!Files.exists(lucene)) {
            return Optional.empty();
        }
        try (var files = FSDirectory.open(lucene)) {
            return DirectoryReader.indexExists(files) ? checkIndex(files, identity) : checkUnborn(files);
        }
    }

    private Optional<Unusable> checkIndex(FSDirectory files, Map<String, String> identity) throws IOException {
        try {
            var written = SegmentInfos.readLatestCommit(files).getUserData();
            if (!identity.equals(written)) {
                return unusable(
                        Reason.FOREIGN_VERSION, "expected %s, found %s".formatted(identity, new TreeMap<>(written)));
            }
            try (var check = new CheckIndex(files)) {
                check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
                check.setFailFast(true);
                return check.checkIndex().clean ? Optional.empty() : unusable(Reason.CORRUPT, "a segment is damaged");
            }
        } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
            return unusable(Reason.FOREIGN_VERSION, String.valueOf(e.getMessage()));
        } catch (CorruptIndexException | EOFException | FileNotFoundException | NoSuchFileException e) {
            return unusable(Reason.CORRUPT, String.valueOf(e.getMessage()));
        } catch (LockObtainFailedException e) {
            throw inUse(e);
        } catch (RuntimeException e) {
            // With fail-fast the checker wraps what it finds.
            if (e.getCause() instanceof IOException) {
                return unusable(Reason.CORRUPT, String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    /// A crash before the very first commit leaves at most a lock and a commit that was not finished.
    private Optional<Unusable> checkUnborn(FSDirectory files) throws IOException {
        for (var name : files.listAll()) {
            if (!name.equals("write.lock") && !name.startsWith("pending_segments")) {
                return unusable(Reason.CORRUPT, "there is no commit, but there is " + name);
            }
        }
        return Optional.empty();
    }

    IndexStore open(TextEncoder encoder, int graphFromDocuments, Map<String, String> identity) throws IOException {
        Files.createDirectories(lucene);
        var vectors = VectorCache.open(directory.resolve(VectorCache.FILE), encoder);
        try {
            return IndexStore.on(FSDirectory.open(lucene), vectors, graphFromDocuments, identity);
        } catch (LockObtainFailedException e) {
            vectors.close();
            throw inUse(e);
        }
    }

    /// Deletes the index, not the cached vectors.
    void discard() throws IOException {
        if (!Files.exists(lucene)) {
            return;
        }
        try (var files = Files.walk(lucene)) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    private boolean holdsOnlyOurs() throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).allMatch(OURS::contains);
        }
    }

    private MatchingException inUse(LockObtainFailedException cause) {
        return new MatchingException(
                Kind.DIRECTORY_IN_USE,
                directory.toString(),
                "another writer has the index; close it or choose another directory",
                cause);
    }

    private static Optional<Unusable> unusable(Reason reason, String detail) {
        return Optional.of(new Unusable(reason, detail));
    }
}
