package dev.ceyuan.corpus.input;

import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.wording.Wording;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Looks at what lies in a folder.
final class FolderWalk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final InputOptions options;
    private final List<InputFile> files = new ArrayList<>();
    private final List<UnfitFile> unfit = new ArrayList<>();
    private final Map<Path, Path> linked = new HashMap<>(); // the link to each hidden file
    private int hidden;

    /// @param root without links
    FolderWalk(Path root, InputOptions options) {
        this.root = root;
        this.options = options;
    }

    Path root() {
        return root;
    }

    InputFiles found() throws IOException {
        readLinked();
        files.sort(Comparator.comparing(InputFile::name));
        unfit.sort(Comparator.comparing(each -> each.refusal().file()));
        return new InputFiles(files, unfit, hidden);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        return !folder.equals(root) && isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path path) {
        var is = SystemFiles.has(path);
        hidden += is ? 1 : 0;
        return is;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
        if (isHidden(path)) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
            link(path);
        } else if (attributes.isRegularFile()) {
            file(path, attributes.size());
        } else {
            refuse(path, Refusal.Reason.NOT_A_FILE, ErrorWords.say("expected.regular-file"));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException failure) {
        if (!isHidden(path)) {
            refuse(path, Refusal.Reason.NOT_ALLOWED, ErrorWords.say("expected.access"));
        }
        return FileVisitResult.CONTINUE;
    }

    private void link(Path path) throws IOException {
        try {
            var real = path.toRealPath();
            if (!real.startsWith(root)) {
                refuse(path, Refusal.Reason.FOREIGN_LINK, ErrorWords.say("expected.link-within"));
            } else if (SystemFiles.isIn(root.relativize(real))) {
                linkToHidden(path, real);
            } // anything else is read where it lies
        } catch (FileSystemException e) {
            refuse(path, Refusal.Reason.FOREIGN_LINK, ErrorWords.say("expected.link-to-something"));
        }
    }

    /// Where it lies a hidden file is passed over: programs that keep versions of data (git-annex, DVC)
    /// put their files into hidden folders, and links to them where people look.
    private void linkToHidden(Path path, Path real) throws IOException {
        var attributes = Files.readAttributes(real, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            refuse(path, Refusal.Reason.FOREIGN_LINK, ErrorWords.say("expected.link-to-file"));
            return;
        }
        linked.merge(real, path, (one, other) -> name(one).compareTo(name(other)) <= 0 ? one : other);
    }

    /// Of several links to one file the first by name is it, whatever order the system lists them in.
    private void readLinked() throws IOException {
        for (var each : linked.entrySet()) {
            file(each.getValue(), Files.size(each.getKey()));
        }
    }

    private void file(Path path, long size) throws IOException {
        try {
            files.add(FileLook.at(path, name(path), options));
        } catch (Unreadable e) {
            var sha256 = Digest.of(path, size);
            unfit.add(new UnfitFile(
                    new Refusal(name(path), 0, size, e.at(), e.reason(), e.expected(), sha256, true), e.wording()));
        } catch (FileSystemException e) {
            refuse(path, Refusal.Reason.NOT_ALLOWED, ErrorWords.say("expected.access"));
        }
    }

    private void refuse(Path path, Refusal.Reason reason, Wording expected) {
        unfit.add(new UnfitFile(new Refusal(name(path), 0, 0, 0, reason, expected.english(), "", true), expected));
    }

    private String name(Path path) {
        var below = root.relativize(path);
        return StreamSupport.stream(below.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
