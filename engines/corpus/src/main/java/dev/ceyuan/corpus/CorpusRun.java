package dev.ceyuan.corpus;

import dev.ceyuan.corpus.dataset.Manifest;
import dev.ceyuan.corpus.digest.Sha256;
import dev.ceyuan.corpus.flow.Flow;
import dev.ceyuan.corpus.flow.LocalFlow;
import dev.ceyuan.corpus.flow.LocalSettings;
import dev.ceyuan.corpus.input.Compression;
import dev.ceyuan.corpus.input.InputFile;
import dev.ceyuan.corpus.refine.BlockPieces;
import dev.ceyuan.corpus.refine.FilePieces;
import dev.ceyuan.corpus.refine.Source;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// A run on this machine: files in, a release in a folder out.
///
/// It can be cancelled, or the process can be killed: started again with the same recipe and files, and the
/// permission to resume, it goes on behind the last task that was done, and gives the same release.
public final class CorpusRun {
    private static final String SCRATCH = ".run";
    private static final String LOCK = ".lock";

    /// Compressed text seldom becomes more than that many times as large.
    private static final int COMPRESSION = 12;

    private static final long PART_BYTES = 8L << 20;
    private static final long CLUSTER_BLOCK_BYTES = 8L << 20;
    private static final int SOURCES_TOLD = 20;
    private static final int FEWEST_BITS = 2;
    private static final int MOST_BITS = 16;

    private final Recipe recipe;
    private final CorpusFiles corpus;
    private final Path release;

    /// @param release folder, made if missing
    /// @throws CorpusException if the recipe takes a share of a source that is none of the input
    public CorpusRun(Recipe recipe, CorpusFiles corpus, Path release) {
        requireKnownShares(recipe, corpus);
        this.recipe = recipe;
        this.corpus = corpus;
        this.release = release;
    }

    /// A share of nothing is a name that is written wrongly, and all of the source that was meant would be taken.
    private static void requireKnownShares(Recipe recipe, CorpusFiles corpus) {
        for (var source : new TreeSet<>(recipe.sampling().shares().keySet())) {
            if (!corpus.known().contains(source)) {
                throw new CorpusException(
                        CorpusException.Kind.RECIPE,
                        "%s: sampling.shares.%s".formatted(recipe.written().file(), source),
                        ErrorWords.say(
                                "recipe.unknown-source",
                                corpus.known().stream().limit(SOURCES_TOLD).collect(Collectors.joining(", "))));
            }
        }
    }

    /// Bytes of the files, as they are stored.
    public long bytes() {
        return corpus.bytes();
    }

    /// Does it.
    ///
    /// @throws CorpusException if something is in the way
    /// @throws java.util.concurrent.CancellationException if the watch says so
    public Manifest run(RunSettings settings, Watch watch) {
        var scratch = release.resolve(SCRATCH);
        requireRoom(scratch, settings);
        try (var lock = FileChannel.open(release.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = held(lock)) {
            return Files.exists(release.resolve(Manifest.NAME)) ? finished(scratch) : run(settings, watch, scratch);
        } catch (IOException e) {
            throw new CorpusException(
                    CorpusException.Kind.STORAGE, release.toString(), ErrorWords.say("storage.not-written"), e);
        }
    }

    private Manifest run(RunSettings settings, Watch watch, Path scratch) {
        var bits = partBits();
        var blockBytes = BlockSize.of(scratch, settings);
        var local = new LocalSettings(scratch, settings.threads(), bits, settings.rowMemory());
        var identity = identity(blockBytes + " " + bits);
        requireSameRun(scratch, identity);
        try (var flow = new LocalFlow(local, identity.digest(), watch);
                var blocks = new BlockPieces(corpus.files(), blockBytes, corpus::sourceOf)) {
            watch.begins("read", bytes());
            var manifest = new Refinement(recipe, corpus, flow).run(blocks, release);
            flow.clear();
            return manifest;
        }
    }

    /// What was begun with another recipe or other files is not thrown away because somebody mistook the
    /// folder.
    private void requireSameRun(Path scratch, RunIdentity identity) {
        try {
            var begun = RunIdentity.read(scratch);
            begun.flatMap(identity::otherRows).ifPresent(this::refuseOther);
            if (!begun.equals(Optional.of(identity))) {
                identity.write(scratch);
            }
        } catch (IOException e) {
            throw new CorpusException(
                    CorpusException.Kind.STORAGE, scratch.toString(), ErrorWords.say("storage.not-read-or-written"), e);
        }
    }

    private void refuseOther(Wording difference) {
        throw new CorpusException(
                CorpusException.Kind.OUTPUT, release.toString(), ErrorWords.say("output.other-contents", difference));
    }

    /// Does it by steps that somebody else leads, on machines that see files and folder under the same
    /// paths. It begins anew: the folder has to be empty or missing.
    ///
    /// @param flow       has [#partBits()] bits for its parts
    /// @param pieceBytes of files, as they are stored, that one task reads; more of a file that can only be read
    ///                   from its beginning
    /// @throws CorpusException if something is in the way
    public Manifest run(Flow flow, long pieceBytes) {
        var sizes = new FilePieces.Sizes(Math.min(pieceBytes, CLUSTER_BLOCK_BYTES), pieceBytes);
        try {
            requireEmpty();
            corpus.requireApart(release);
            var unfinished = Files.createFile(release.resolve(".unfinished")); // a second run finds it
            var pieces = new FilePieces(corpus.files(), sizes, corpus::sourceOf);
            var manifest = new Refinement(recipe, corpus, flow).run(pieces, release);
            Files.delete(unfinished);
            return manifest;
        } catch (IOException e) {
            throw new CorpusException(
                    CorpusException.Kind.STORAGE, release.toString(), ErrorWords.say("storage.not-written"), e);
        }
    }

    private void requireEmpty() throws IOException {
        Files.createDirectories(release);
        try (var there = Files.list(release)) {
            if (there.anyMatch(file -> !file.endsWith(LOCK))) {
                throw new CorpusException(
                        CorpusException.Kind.OUTPUT, release.toString(), ErrorWords.say("output.not-empty"));
            }
        }
    }

    /// The release was whole already when the run was killed: only scratch space is left to be removed.
    /// What it was made of is known until all else is removed, then only what the manifest says of it.
    private Manifest finished(Path scratch) throws IOException {
        var manifest = Manifest.read(release);
        RunIdentity.read(scratch).flatMap(identity("")::otherRelease).ifPresent(this::refuseOther);
        if (!manifest.recipe().equals(recipe.digest())) {
            refuseOther(ErrorWords.say("run.other-recipe"));
        }
        if (!manifest.sources().equals(digestOfSources())) {
            refuseOther(ErrorWords.say("run.other-sources"));
        }
        LocalFlow.remove(scratch);
        return manifest;
    }

    private java.nio.channels.FileLock held(FileChannel file) throws IOException {
        try {
            var lock = file.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            throw new CorpusException(
                    CorpusException.Kind.OUTPUT, release.toString(), ErrorWords.say("output.other-run"), e);
        }
        throw new CorpusException(
                CorpusException.Kind.OUTPUT, release.toString(), ErrorWords.say("output.other-process"));
    }

    private void requireRoom(Path scratch, RunSettings settings) {
        try {
            corpus.requireApart(release);
            Files.createDirectories(release);
            if (!Files.exists(scratch) && !Files.exists(release.resolve(Manifest.NAME))) {
                requireEmpty();
            }
        } catch (IOException e) {
            throw new CorpusException(
                    CorpusException.Kind.OUTPUT, release.toString(), ErrorWords.say("output.not-made"), e);
        }
        if (Files.exists(release.resolve(Manifest.NAME)) && !(settings.resume() && Files.exists(scratch))) {
            throw new CorpusException(
                    CorpusException.Kind.OUTPUT, release.toString(), ErrorWords.say("output.release"));
        }
        if (Files.exists(scratch) && !settings.resume()) {
            throw new CorpusException(
                    CorpusException.Kind.OUTPUT, release.toString(), ErrorWords.say("output.interrupted"));
        }
    }

    /// The rows of a run are cut into two to the power of that many parts: enough that each fits into the memory of a
    /// thread, whatever the result.
    public int partBits() {
        var bytes = corpus.files().stream()
                .mapToLong(file -> file.size() * (file.compression() == Compression.NONE ? 1 : COMPRESSION))
                .sum();
        var bits = FEWEST_BITS;
        while (bits < MOST_BITS && bytes >>> bits > PART_BYTES) {
            bits++;
        }
        return bits;
    }

    private RunIdentity identity(String blocks) {
        var files = corpus.files().stream()
                .map(file -> RunIdentity.file(file.name(), file.size(), changedAt(file), place(file)))
                .toList();
        var fields = corpus.files().stream()
                .map(file -> file.options().toString())
                .distinct()
                .collect(Collectors.joining(" "));
        return new RunIdentity(
                recipe.digest(),
                fields,
                digestOfSources(),
                blocks,
                corpus.papers().digest(),
                files);
    }

    private String digestOfSources() {
        return Sha256.hex(Source.written(corpus.sources().values()));
    }

    private static Path place(InputFile file) {
        try {
            return file.path().toRealPath();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static CorpusException unreadable(InputFile file, IOException e) {
        return new CorpusException(
                CorpusException.Kind.INPUT, file.path().toString(), ErrorWords.say("file.unreadable"), e);
    }

    private static long changedAt(InputFile file) {
        try {
            return Files.getLastModifiedTime(file.path()).toMillis();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }
}
