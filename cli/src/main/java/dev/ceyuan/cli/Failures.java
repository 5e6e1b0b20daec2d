package dev.ceyuan.cli;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.platform.database.StartRefused;
import java.io.IOError;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.text.MessageFormat;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Everything that goes wrong becomes a line on standard error, and another if it helps, and an exit
/// code.
final class Failures {
    private final Language language;

    Failures(Language language) {
        this.language = language;
    }

    /// A thread died; the terminal is not the place for its stack trace.
    static void uncaught(Thread thread, Throwable e) {
        if (LogFile.isOpen()) {
            LoggerFactory.getLogger(Failures.class).error("thread died thread={}", thread.getName(), e);
        } else {
            System.err.println(thread.getName() + ": " + e);
        }
    }

    /// The command line is wrong.
    int wrongUsage(ParameterException e, String[] arguments) {
        var command = e.getCommandLine();
        line(
                command,
                text(
                        "failure.usage",
                        new UsageWords(new Wording(language.messages())).of(e),
                        UsageWords.example(command),
                        command.getCommandSpec().qualifiedName()));
        return ExitCodes.USAGE;
    }

    /// Runs a command; errors of the virtual machine, which picocli lets pass, are failures too.
    int run(ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (Error e) {
            var commands = parsed.asCommandLineList();
            return failed(e, commands.getLast());
        }
    }

    /// The command could not do its work.
    int failed(Exception e, CommandLine command, ParseResult parsed) {
        return failed(e, command);
    }

    private int failed(Throwable e, CommandLine command) {
        return switch (e) {
            case StartRefused refused -> refused(refused, command);
            case CorpusException wrong -> {
                var code = refused(CorpusWords.refused(wrong, new Wording(language.messages())), command);
                if (wrong.kind() == CorpusException.Kind.STORAGE) {
                    sayHowToGoOn(command);
                }
                yield code;
            }
            case CommandRefused refused -> refused(refused, command);
            case OutOfMemoryError _ -> {
                line(command, text("failure.memory", Runtime.getRuntime().maxMemory() >> 20));
                sayHowToGoOn(command);
                yield ExitCodes.MEMORY;
            }
            case UncheckedIOException io when io.getCause() instanceof IOException cause -> disk(cause, command);
            case IOError io when io.getCause() instanceof IOException cause -> disk(cause, command);
            case IOException io -> disk(io, command);
            default -> {
                line(command, text("failure.defect", record(e)));
                yield ExitCodes.DEFECT;
            }
        };
    }

    private int refused(StartRefused refused, CommandLine command) {
        if (LogFile.isOpen()) {
            LoggerFactory.getLogger(Failures.class).warn("start refused kind={}", refused.kind(), refused);
        }
        line(command, refused.message(language.locale()));
        return refused.kind().exitCode();
    }

    private static int refused(CommandRefused refused, CommandLine command) {
        refused.problems().forEach(problem -> line(command, problem));
        return refused.exitCode();
    }

    /// The disk is full, or cannot be read or written.
    private int disk(IOException e, CommandLine command) {
        if (LogFile.isOpen()) {
            LoggerFactory.getLogger(Failures.class).error("disk failed", e);
        }
        var reason = ErrorWords.reason(e).in(language.locale());
        var file = e instanceof FileSystemException about ? about.getFile() : null;
        line(command, text("failure.disk", file == null ? reason : file + ": " + reason));
        sayHowToGoOn(command);
        return ExitCodes.UNUSABLE;
    }

    /// A run of `refine` keeps what was done.
    private void sayHowToGoOn(CommandLine command) {
        if (command.getCommandName().equals("refine")) {
            line(command, text("failure.resume"));
        }
    }

    /// Writes the stack trace where it can be found and answers that place.
    private static String record(Throwable e) {
        if (LogFile.isOpen()) {
            LoggerFactory.getLogger(Failures.class).error("unexpected", e);
            return LogFile.path().toString();
        }
        try {
            var file = Files.createTempFile("ceyuan-", ".log");
            try (var writer = new PrintWriter(Files.newBufferedWriter(file))) {
                e.printStackTrace(writer);
            }
            return file.toString();
        } catch (IOException _) {
            return e.toString(); // there is no other place for it
        }
    }

    private String text(String key, Object... arguments) {
        return MessageFormat.format(language.messages().getString(key), arguments);
    }

    private static void line(CommandLine command, String text) {
        command.getErr().println(text.replaceAll("\\s*\\R\\s*", " "));
        command.getErr().flush();
    }
}
