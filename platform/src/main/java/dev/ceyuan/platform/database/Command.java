package dev.ceyuan.platform.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A short program of the operating system, run to its end in the C locale so that its messages can be
/// read.
final class Command {
    private static final int NOT_FOUND = 127;

    private Command() {}

    /// What a program answered: its exit code, and its output and errors in one text.
    record Result(int exitCode, String output) {
        /// The last line that says something, or `exit code N`.
        String lastLine() {
            return lastLineBut(List.of());
        }

        /// The last line that says something and none of the phrases.
        String lastLineBut(List<String> phrases) {
            return output.lines()
                    .filter(line -> !line.isBlank() && phrases.stream().noneMatch(line::contains))
                    .reduce((_, last) -> last)
                    .orElse("exit code " + exitCode);
        }
    }

    /// Runs the program; one that does not exist answers 127, as in a shell.
    static Result run(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        builder.directory(Path.of("/").toFile());
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            return new Result(NOT_FOUND, String.valueOf(e.getMessage()));
        }
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Result(process.waitFor(), output);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while running " + command.getFirst());
        }
    }
}
