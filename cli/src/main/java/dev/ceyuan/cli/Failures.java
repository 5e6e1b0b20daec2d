package dev.ceyuan.cli;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.platform.database.StartRefused;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Everything that goes wrong becomes one line on standard error and an exit code.
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
                        String.valueOf(e.getMessage()),
                        command.getCommandSpec().qualifiedName()));
        return ExitCodes.USAGE;
    }

    /// The command could not do its work.
    int failed(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof StartRefused refused) {
            if (LogFile.isOpen()) {
                LoggerFactory.getLogger(Failures.class).warn("start refused kind={}", refused.kind(), refused);
            }
            line(command, refused.message(language.locale()));
            return refused.kind().exitCode();
        }
        if (e instanceof CorpusException wrong) {
            return failed(CorpusWords.refused(wrong, new Wording(language.messages())), command, parsed);
        }
        if (e instanceof CommandRefused refused) {
            refused.problems().forEach(problem -> line(command, problem));
            return refused.exitCode();
        }
        line(command, text("failure.defect", record(e)));
        return ExitCodes.DEFECT;
    }

    /// Writes the stack trace where it can be found and answers that place.
    private static Path record(Exception e) {
        if (LogFile.isOpen()) {
            LoggerFactory.getLogger(Failures.class).error("unexpected", e);
            return LogFile.path();
        }
        try {
            var file = Files.createTempFile("ceyuan-", ".log");
            try (var writer = new PrintWriter(Files.newBufferedWriter(file))) {
                e.printStackTrace(writer);
            }
            return file;
        } catch (IOException io) {
            io.addSuppressed(e);
            throw new UncheckedIOException(io);
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
