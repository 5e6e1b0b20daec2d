package dev.ceyuan.corpus;

import dev.ceyuan.corpus.input.InputFile;
import dev.ceyuan.corpus.input.InputFiles;
import dev.ceyuan.corpus.input.InputOptions;
import dev.ceyuan.corpus.input.UnfitFile;
import dev.ceyuan.corpus.licence.Admission;
import dev.ceyuan.corpus.licence.LicenceGate;
import dev.ceyuan.corpus.licence.Licences;
import dev.ceyuan.corpus.licence.Sources;
import dev.ceyuan.corpus.refine.Source;
import dev.ceyuan.corpus.wording.ErrorWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The files of a run, each with its source.
public final class CorpusFiles {
    private static final String UNEXAMINED = "unexamined";

    private final List<InputFile> files;
    private final List<Path> folders;
    private final Map<String, Source> byFile;
    private final Map<String, Source> sources = new TreeMap<>();
    private final Set<String> known;
    private final Papers papers;
    private final int hidden;

    /// @param known ids of sources, also of such as have no file here
    private CorpusFiles(Found found, Map<String, Source> byFile, Set<String> known, Papers papers) {
        this.files = found.files();
        this.folders = found.folders();
        this.hidden = found.hidden();
        this.byFile = byFile;
        this.papers = papers;
        byFile.values().forEach(source -> sources.put(source.id(), source));
        this.known = new TreeSet<>(known);
        this.known.addAll(sources.keySet());
    }

    /// Files and folders whose licences nobody has examined: each file is a source of its own, called by its name
    /// up to the first dot. What is made of them is for whoever makes it, and for nobody else.
    ///
    /// @throws CorpusException that names a file that cannot be read
    public static CorpusFiles of(List<Path> paths, InputOptions options) {
        var found = find(paths, options);
        var byFile = new TreeMap<String, Source>();
        for (var file : found.files()) {
            byFile.put(file.name(), new Source(idOf(file.name()), 0, UNEXAMINED, UNEXAMINED));
        }
        return new CorpusFiles(found, byFile, Set.of(), Papers.NONE);
    }

    /// Files and folders for a publication, if the licence gate lets all their sources in.
    ///
    /// @throws NotAdmitted     if it does not
    /// @throws CorpusException that names a file that cannot be read or has no source
    public static CorpusFiles of(List<Path> paths, InputOptions options, Sources known, Publication publication) {
        var found = find(paths, options);
        var owners = owners(found.files(), known);
        var used = known.only(new TreeSet<>(owners.values()));
        var licences = Licences.shipped();
        return switch (new LicenceGate(licences).examine(used, publication.release())) {
            case Admission.Refused refused -> throw new NotAdmitted(publication, refused);
            case Admission.Admitted admitted -> {
                var entitlement = new Entitlement(publication, used, admitted, licences);
                var byFile = new TreeMap<String, Source>();
                owners.forEach((file, id) -> byFile.put(file, entitlement.source(id)));
                var ids = known.all().stream()
                        .map(dev.ceyuan.corpus.licence.Source::id)
                        .collect(Collectors.toSet());
                yield new CorpusFiles(found, byFile, ids, new Papers(entitlement));
            }
        };
    }

    /// The files to read, and the folders that were looked through, without links.
    private record Found(List<InputFile> files, List<Path> folders, int hidden) {}

    private static Found find(List<Path> paths, InputOptions options) {
        var files = new ArrayList<InputFile>();
        var folders = new ArrayList<Path>();
        var unfit = new ArrayList<UnfitFile>();
        var hidden = 0;
        for (var path : paths) {
            var found = InputFiles.of(path, options);
            folder(path).ifPresent(folders::add);
            unfit.addAll(found.unfit());
            files.addAll(found.files());
            hidden += found.hidden();
        }
        UnfitFile.requireNone(unfit);
        requireEachOnce(files);
        if (files.isEmpty()) {
            throw new CorpusException(CorpusException.Kind.INPUT, paths.toString(), ErrorWords.say("input.none"));
        }
        files.sort(Comparator.comparing(InputFile::name)
                .thenComparing(file -> file.path().toString()));
        return new Found(List.copyOf(files), List.copyOf(folders), hidden);
    }

    /// A file that is given twice would count twice, and be a duplicate of itself.
    private static void requireEachOnce(List<InputFile> files) {
        var seen = new HashSet<Path>();
        for (var file : files) {
            if (!seen.add(real(file))) {
                throw new CorpusException(
                        CorpusException.Kind.INPUT, file.path().toString(), ErrorWords.say("input.twice"));
            }
        }
    }

    private static Path real(InputFile file) {
        try {
            return file.path().toRealPath();
        } catch (IOException e) {
            throw new CorpusException(
                    CorpusException.Kind.INPUT, file.path().toString(), ErrorWords.say("file.unreadable"), e);
        }
    }

    private static Optional<Path> folder(Path path) {
        try {
            return Files.isDirectory(path) ? Optional.of(path.toRealPath()) : Optional.empty();
        } catch (IOException e) {
            throw new CorpusException(
                    CorpusException.Kind.INPUT, path.toString(), ErrorWords.say("input.folder-unreadable"), e);
        }
    }

    /// The id of the source of each file, by its name.
    private static Map<String, String> owners(List<InputFile> files, Sources known) {
        var owners = new TreeMap<String, String>();
        for (var file : files) {
            var owner = known.ofFile(file.name())
                    .orElseThrow(() -> new CorpusException(
                            CorpusException.Kind.RECIPE, file.name(), ErrorWords.say("sources.none")));
            owners.put(file.name(), owner.id());
        }
        return owners;
    }

    private static String idOf(String name) {
        var begin = name.lastIndexOf('/') + 1;
        var dot = name.indexOf('.', begin);
        var stem = name.substring(begin, dot > begin ? dot : name.length());
        return stem.replaceAll("[^\\p{L}\\p{N}_-]", "-");
    }

    /// A release that lies among its own input would be read by the next run.
    ///
    /// @throws CorpusException if the folder of a release is one of those that were looked through, or in it
    void requireApart(Path release) throws IOException {
        var folder = real(release.toAbsolutePath().normalize());
        for (var looked : folders) {
            if (folder.startsWith(looked)) {
                throw new CorpusException(
                        CorpusException.Kind.OUTPUT, release.toString(), ErrorWords.say("output.in-input", looked));
            }
        }
    }

    /// Without links, as far as it is there already.
    private static Path real(Path path) throws IOException {
        var parent = path.getParent();
        return Files.exists(path) || parent == null
                ? path.toRealPath()
                : real(parent).resolve(path.getFileName());
    }

    List<InputFile> files() {
        return files;
    }

    /// By id.
    Map<String, Source> sources() {
        return sources;
    }

    /// Ids of all sources that are known, also of such as have no file here.
    Set<String> known() {
        return known;
    }

    Papers papers() {
        return papers;
    }

    /// The source of a file.
    ///
    /// @param name of the file
    Source sourceOf(String name) {
        var source = byFile.get(name);
        if (source == null) {
            throw new IllegalArgumentException("No such file (name=%s)".formatted(name));
        }
        return source;
    }

    /// How many there are.
    public int size() {
        return files.size();
    }

    /// How many files and folders were passed over as those of systems and programs, see [InputFiles#hidden].
    public int hidden() {
        return hidden;
    }

    /// Bytes of the files, as they are stored.
    public long bytes() {
        return files.stream().mapToLong(InputFile::size).sum();
    }
}
