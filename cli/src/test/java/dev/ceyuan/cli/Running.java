package dev.ceyuan.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A `ceyuan` in a process of its own, with its output.
final class Running implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 180;

    private final Process process;
    private final Path errors;
    private final BufferedReader output;

    private Running(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.output = process.inputReader();
    }

    /// Starts the command line with the class path of the tests.
    static Running ceyuan(String... arguments) throws IOException {
        return command(List.of(), arguments);
    }

    /// The same behind a command that changes the user or the surroundings.
    static Running command(List<String> prefix, String... arguments) throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Ceyuan.class.getName()));
        command.addAll(List.of(arguments));
        var errors = Files.createTempFile("ceyuan-test-", ".err");
        var builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().put("CEYUAN_LANG", "en");
        return new Running(builder.start(), errors);
    }

    /// Reads the output up to the line that gives the address, and answers it.
    String address() throws IOException {
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("Address: ")) {
                return line.split(" ")[1];
            }
        }
        throw new IOException("no address; errors: " + errors());
    }

    Process process() {
        return process;
    }

    List<String> errors() throws IOException {
        return Files.readAllLines(errors).stream()
                .filter(line -> !line.startsWith("WARNING: "))
                .toList();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("does not end");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(errors);
    }
}
