package dev.ceyuan.corpus.dataset;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.proofs.Digest;
import dev.ceyuan.proofs.TreeEdge;
import dev.ceyuan.proofs.TreeHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a release is made of, as `manifest.json` in canonical JSON ([RFC
/// 8785](https://www.rfc-editor.org/rfc/rfc8785)). There is no time, no machine and no path in it: the
/// same release has the same manifest wherever it was made.
///
/// @param engine       version of the engine
/// @param recipe       SHA-256 of the recipe as it was resolved, in lower-case hexadecimal
/// @param sources      SHA-256 of the sources as the release names them, in lower-case hexadecimal
/// @param parts        every file but this one and [RefusedRecords#NAME], sorted by name
/// @param conservation a table for every source, sorted by source
public record Manifest(
        String engine, String recipe, String sources, List<Part> parts, List<Conservation> conservation) {
    /// What the file is called.
    public static final String NAME = "manifest.json";

    /// The part that is the recipe in words: its SHA-256 is the digest of the recipe.
    public static final String RECIPE = "recipe.txt";

    /// The part that names the sources: its SHA-256 is the digest of the sources.
    public static final String SOURCES = "sources.txt";

    private static final String FORMAT = "ceyuan-corpus-release/1";
    private static final int LARGEST = 1 << 28;

    public Manifest {
        parts = parts.stream().sorted(Comparator.comparing(Part::name)).toList();
        conservation = conservation.stream()
                .sorted(Comparator.comparing(Conservation::source))
                .toList();
        for (var i = 0; i < parts.size(); i++) {
            if (parts.get(i).name().equals(i == 0 ? NAME : parts.get(i - 1).name())) {
                throw new IllegalArgumentException("A name stands for one part (name=%s)"
                        .formatted(parts.get(i).name()));
            }
        }
        if (conservation.stream().map(Conservation::source).distinct().count() < conservation.size()) {
            throw new IllegalArgumentException("A source has one table (tables=%s)".formatted(conservation));
        }
    }

    /// One digest for all parts: the root of the Merkle tree ([RFC 6962, section
    /// 2.1](https://www.rfc-editor.org/rfc/rfc6962#section-2.1)) whose leaves are the lines that
    /// `sha256sum` prints for the parts, without line ends, in the order of their bytes.
    public Digest root() {
        var hash = new TreeHash();
        var edge = new TreeEdge();
        parts.stream()
                .map(Part::line)
                .sorted()
                .forEach(line -> edge.add(hash.leaf(line.getBytes(StandardCharsets.US_ASCII))));
        return edge.root();
    }

    /// The parts of a kind, in the order of their names.
    public List<Part> parts(Part.Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).toList();
    }

    /// The part of a name, if there is one.
    public Optional<Part> part(String name) {
        return parts.stream().filter(part -> part.name().equals(name)).findFirst();
    }

    /// The canonical form.
    public byte[] json() {
        return CanonicalJson.of(Map.of(
                "format", FORMAT,
                "engine", engine,
                "recipe", recipe,
                "sources", sources,
                "root", root().hex(),
                "parts", parts.stream().map(Manifest::json).toList(),
                "conservation", conservation.stream().map(Conservation::json).toList()));
    }

    private static Map<String, Object> json(Part part) {
        return Map.of(
                "name", part.name(),
                "kind", part.kind().written(),
                "rows", part.rows(),
                "bytes", part.bytes(),
                "sha256", part.sha256());
    }

    /// Writes the file: the last thing that a run does.
    public void write(Path release) {
        try (var file = PartFile.create(release, NAME, PartFile.BUFFER)) {
            var json = json();
            file.write(json, 0, json.length);
            file.finish(Part.Kind.PAPER, 0);
        }
    }

    /// Reads the file of a release.
    ///
    /// @throws CorpusException if there is none, or it is not canonical or contradicts itself
    public static Manifest read(Path release) {
        try {
            return parse(bytes(release));
        } catch (Damaged e) {
            throw new CorpusException(
                    CorpusException.Kind.RELEASE, release.resolve(NAME).toString(), e.wording(), e);
        } catch (NoSuchFileException _) {
            throw new CorpusException(CorpusException.Kind.RELEASE, release.toString(), ErrorWords.say("release.none"));
        } catch (IOException e) {
            throw new CorpusException(
                    CorpusException.Kind.STORAGE,
                    release.resolve(NAME).toString(),
                    ErrorWords.say("dataset.manifest-unreadable", e),
                    e);
        }
    }

    private static byte[] bytes(Path release) throws IOException, Damaged {
        var file = release.resolve(NAME);
        if (Files.size(file) > LARGEST) {
            throw new Damaged("dataset.manifest-large", LARGEST);
        }
        return Files.readAllBytes(file);
    }

    private static Manifest parse(byte[] bytes) throws Damaged {
        var from = JsonInput.object(bytes, 0, bytes.length);
        if (!from.text("format").equals(FORMAT)) {
            throw new Damaged("dataset.format", FORMAT);
        }
        var root = from.text("root");
        try {
            var manifest = new Manifest(
                    from.text("engine"), from.text("recipe"), from.text("sources"), parts(from), conservation(from));
            from.finish();
            if (!manifest.root().hex().equals(root)) {
                throw new Damaged("dataset.root", manifest.root().hex(), root);
            }
            if (!Arrays.equals(manifest.json(), bytes)) {
                throw new Damaged("dataset.not-canonical");
            }
            return manifest;
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new Damaged("dataset.contradiction", e.getMessage());
        }
    }

    private static List<Part> parts(JsonFields from) throws Damaged {
        var parts = new ArrayList<Part>();
        for (var each : from.objects("parts")) {
            parts.add(new Part(
                    each.text("name"),
                    kind(each.text("kind")),
                    each.whole("rows"),
                    each.whole("bytes"),
                    each.text("sha256")));
            each.finish();
        }
        return parts;
    }

    private static Part.Kind kind(String written) throws Damaged {
        for (var kind : Part.Kind.values()) {
            if (kind.written().equals(written)) {
                return kind;
            }
        }
        throw new Damaged("dataset.kind", written);
    }

    private static List<Conservation> conservation(JsonFields from) throws Damaged {
        var tables = new ArrayList<Conservation>();
        for (var each : from.objects("conservation")) {
            tables.add(Conservation.read(each));
        }
        return tables;
    }

    /// Looks only whether the files of the parts are those that the manifest lists: their sizes and digests.
    ///
    /// @return the first that is not
    /// @throws CorpusException if there is no manifest, or a file cannot be read for another reason than its
    ///                         content
    public static Optional<Discrepancy> verifyFiles(Path release) {
        return new Verification(release).files(read(release));
    }

    /// Computes everything anew: digests, rows, the root, the tables, and that exactly the documents that
    /// are kept are there. Files and folders whose names begin with a dot are not looked at, nor is
    /// [RefusedRecords#NAME].
    ///
    /// @return the first thing that does not fit
    /// @throws CorpusException if a file cannot be read for another reason than its content
    public static Optional<Discrepancy> verify(Path release) {
        return new Verification(release).first();
    }
}
