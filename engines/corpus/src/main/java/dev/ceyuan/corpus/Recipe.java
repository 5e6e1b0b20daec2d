package dev.ceyuan.corpus;

import dev.ceyuan.corpus.document.Operators;
import dev.ceyuan.corpus.duplicate.NearDuplicateSettings;
import dev.ceyuan.corpus.duplicate.RepeatedLines;
import dev.ceyuan.corpus.refine.Sampling;
import dev.ceyuan.corpus.sensitive.KeywordCoverage;
import java.nio.file.Path;
import java.util.List;
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
        String digest) {
    public Recipe {
        steps = List.copyOf(steps);
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
