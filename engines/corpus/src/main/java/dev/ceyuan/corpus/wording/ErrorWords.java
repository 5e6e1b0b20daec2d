package dev.ceyuan.corpus.wording;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What the engine says when something is not as it has to be, in `dev/ceyuan/corpus/errors*.properties`.
public final class ErrorWords {
    private static final Words WORDS = Words.of("dev.ceyuan.corpus.errors");

    private ErrorWords() {}

    /// A message, or a part of one, in both languages.
    ///
    /// @param arguments a [Wording] is said in the language of the message; everything else as it writes itself.
    ///     Numbers are not grouped: they are places, or what somebody wrote
    public static Wording say(String key, @Nullable Object... arguments) {
        var plain = Arrays.stream(arguments)
                .map(argument -> argument instanceof Wording wording ? wording : String.valueOf(argument))
                .toArray();
        return WORDS.say(key, plain);
    }
}
