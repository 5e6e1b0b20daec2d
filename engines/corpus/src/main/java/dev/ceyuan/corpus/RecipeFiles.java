package dev.ceyuan.corpus;

import dev.ceyuan.corpus.input.SmallFile;
import dev.ceyuan.corpus.wording.ErrorWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files that recipes name: those beside them, and those that come with the engine.
final class RecipeFiles {
    private static final int LARGEST = 1 << 28;
    private static final String BUILT_IN = "ceyuan:";

    private RecipeFiles() {}

    static boolean isBuiltIn(String name) {
        return name.startsWith(BUILT_IN);
    }

    static byte[] builtInOnly(String name) {
        if (isBuiltIn(name)) {
            return resource(name.substring(BUILT_IN.length()));
        }
        throw new CorpusException(CorpusException.Kind.RECIPE, name, ErrorWords.say("recipe.not-ours"));
    }

    /// A file beside the recipe: a recipe of somebody else cannot name a file elsewhere.
    static byte[] named(Path folder, String name) {
        if (isBuiltIn(name)) {
            return resource(name.substring(BUILT_IN.length()));
        }
        var file = folder.resolve(name).normalize();
        if (!file.startsWith(folder) || !isBelow(file, folder)) {
            throw new CorpusException(CorpusException.Kind.RECIPE, name, ErrorWords.say("recipe.elsewhere"));
        }
        return SmallFile.read(file, LARGEST);
    }

    /// False if a link leads elsewhere. What is not there cannot be read, which is said later.
    private static boolean isBelow(Path file, Path folder) {
        try {
            return !Files.exists(file) || file.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            throw new CorpusException(
                    CorpusException.Kind.RECIPE, file.toString(), ErrorWords.say("file.unreadable"), e);
        }
    }

    static byte[] resource(String name) {
        try (var in = RecipeFiles.class.getResourceAsStream(name)) {
            if (in == null || !name.matches("[a-z0-9-]+\\.[a-z]+")) {
                throw new CorpusException(
                        CorpusException.Kind.RECIPE, BUILT_IN + name, ErrorWords.say("recipe.not-built-in"));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new CorpusException(CorpusException.Kind.RECIPE, name, ErrorWords.say("file.unreadable"), e);
        }
    }
}
