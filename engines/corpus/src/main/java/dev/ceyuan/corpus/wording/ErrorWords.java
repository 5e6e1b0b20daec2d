package dev.ceyuan.corpus.wording;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the engine says when something is not as it has to be, in `dev/ceyuan/corpus/errors*.properties`.
public final class ErrorWords {
    private static final Pattern FULL = Pattern.compile("No space left|quota exceeded");
    private static final Words WORDS = Words.of("dev.ceyuan.corpus.errors");

    private ErrorWords() {}

    /// A message, or a part of one, in both languages.
    ///
    /// @param arguments a [Wording] is said in the language of the message, an [IOException] as its
    ///     reason, everything else as it writes itself. Numbers are not grouped: they are places, or
    ///     what somebody wrote
    public static Wording say(String key, @Nullable Object... arguments) {
        var plain = Arrays.stream(arguments)
                .map(argument -> switch (argument) {
                    case Wording wording -> wording;
                    case IOException e -> reason(e);
                    case null, default -> String.valueOf(argument);
                })
                .toArray();
        return WORDS.say(key, plain);
    }

    /// Why a file could not be read or written.
    public static Wording reason(IOException e) {
        var reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        var said = reason == null ? e.getClass().getSimpleName() : reason;
        return switch (e) {
            case NoSuchFileException _ -> ErrorWords.say("reason.missing");
            case AccessDeniedException _ -> ErrorWords.say("reason.denied");
            case NotDirectoryException _ -> ErrorWords.say("reason.no-folder");
            case FileAlreadyExistsException _ -> ErrorWords.say("reason.in-the-way");
            default -> ofTheSystem(said);
        };
    }

    /// What the system says in English only.
    private static Wording ofTheSystem(String said) {
        if (FULL.matcher(said).find()) {
            return ErrorWords.say("reason.full");
        }
        return switch (said) {
            case "Too many open files" -> ErrorWords.say("reason.too-many-open");
            case "Not a directory" -> ErrorWords.say("reason.no-folder");
            case "Is a directory" -> ErrorWords.say("reason.folder");
            case "Read-only file system" -> ErrorWords.say("reason.read-only");
            default -> Wording.same(said);
        };
    }
}
