package dev.ceyuan.corpus;

import dev.ceyuan.corpus.document.Operators;
import dev.ceyuan.corpus.duplicate.NearDuplicateSettings;
import dev.ceyuan.corpus.duplicate.RepeatedLines;
import dev.ceyuan.corpus.refine.Sampling;
import dev.ceyuan.corpus.sensitive.KeywordCoverage;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a corpus is refined: the operators that look at each document alone, in their order; then what is done
/// about documents that are like others; then which part is taken.
///
/// @param name      for people
/// @param version   of the recipe itself
/// @param steps     operators in their order
/// @param copies    whether documents with the same text are looked for
/// @param lines     null if lines that stand in many documents are not looked for
/// @param near      null if near duplicates are not looked for
/// @param sampling  which part of each source is taken
/// @param maxLoss   what of a source may go as duplicates, in millionths; if more does, the run stops and says so
/// @param keywords  what its keyword libraries cover; no terms if it looks for none
/// @param resolved  all of it in words, what was left to the operators included: the same text gives the same result
/// @param digest    SHA-256 of `resolved`, in lower-case hexadecimal
/// @param written   as it was written: what it is read from again on another machine
public record Recipe(
        String name,
        int version,
        List<Operators.Step> steps,
        boolean copies,
        @Nullable RepeatedLines lines,
        @Nullable NearDuplicateSettings near,
        Sampling sampling,
        long maxLoss,
        KeywordCoverage keywords,
        String resolved,
        String digest,
        Written written)
        implements Serializable {
    public Recipe {
        steps = List.copyOf(steps);
    }

    /// A recipe as somebody wrote it.
    ///
    /// @param file  what its file is called
    /// @param yaml  what is in the file
    /// @param files what it names, without what comes with the engine
    public record Written(String file, String yaml, Map<String, byte[]> files) implements Serializable {
        public Written {
            files = Map.copyOf(files);
        }

        private Object readResolve() {
            return RecipeReader.again(this);
        }
    }

    /// Operators cannot be sent to another machine, words can.
    private Object writeReplace() {
        return written;
    }

    /// The recipe for Chinese that comes with the engine.
    public static Recipe chinese() {
        return RecipeReader.builtIn("chinese.yaml");
    }

    /// Reads a recipe in YAML; files that it names lie beside it.
    ///
    /// @throws CorpusException if it cannot be read, with the key
    public static Recipe read(Path file) {
        return RecipeReader.read(file);
    }
}
