package dev.ceyuan.corpus.input;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.wording.ErrorWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The files of a folder with all that is below it, in the order of their names.
///
/// Names are compared as text, with slashes, so that the order is the same on every system. Links are not
/// followed: what a link within the folder leads to is read where it lies, or under the name of the link
/// if it is passed over there; one that leads out of the folder, or to a hidden folder, is refused.
///
/// @param files  that can be read
/// @param unfit  what cannot, with its reason
/// @param hidden how many files, and folders with all that is in them, were passed over because their names say
///               that they belong to a system or a program: `.DS_Store`, `Thumbs.db`, `~$a.docx`
public record InputFiles(List<InputFile> files, List<UnfitFile> unfit, int hidden) {
    public InputFiles {
        files = List.copyOf(files);
        unfit = List.copyOf(unfit);
    }

    /// Looks at a folder, or at one file, which is read whatever it is called.
    ///
    /// @throws CorpusException if there is no such folder or file, or if the one file cannot be read
    public static InputFiles of(Path path, InputOptions options) {
        if (!Files.isDirectory(path)) {
            return new InputFiles(List.of(InputFile.of(path, options)), List.of(), 0);
        }
        try {
            var walk = new FolderWalk(path.toRealPath(), options);
            Files.walkFileTree(walk.root(), walk);
            return walk.found();
        } catch (IOException e) {
            throw new CorpusException(
                    CorpusException.Kind.INPUT, path.toString(), ErrorWords.say("input.folder-unreadable"), e);
        }
    }
}
