package dev.ceyuan.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// `ceyuan start` in a process of its own, as the launcher runs it: real processes, real signals.
final class Program implements AutoCloseable {
    static final String MAIN = "dev.ceyuan.cli.Ceyuan";

    /// Those of the launcher.
    static final List<String> OPTIONS = List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dstdout.encoding=UTF-8");

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /// Who is killed.
    enum Victims {
        /// The program; its database server is left behind.
        PROGRAM,
        /// The program and every process of its database server, at once.
        EVERYTHING
    }

    private final Path home;
    private final Process process;
    private final Path errors;
    private final long begun = System.nanoTime();
    private final List<String> said = new ArrayList<>();
    private final CompletableFuture<Ready> ready = new CompletableFuture<>();
    private final CountDownLatch silent = new CountDownLatch(1);

    /// @param seconds from the start of the process
    private record Ready(URI address, double seconds) {}

    private Program(Path home, Process process, Path errors) {
        this.home = home;
        this.process = process;
        this.errors = errors;
        Thread.ofVirtual().name("output").start(this::read);
    }

    /// Starts it without the example, on a port that is free.
    ///
    /// @param javaOptions besides those of the launcher
    static Program launch(Path home, List<String> javaOptions) throws IOException {
        var options = new ArrayList<>(OPTIONS);
        options.addAll(javaOptions);
        var start = List.of("start", "--home=" + home, "--port=0", "--no-example");
        var errors = Files.createTempFile(home.toAbsolutePath().getParent(), "program-", ".err");
        var builder = JavaProcess.of(options, MAIN, start).redirectError(errors.toFile());
        builder.environment().put("CEYUAN_LANG", "en");
        return new Program(home, builder.start(), errors);
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                synchronized (said) {
                    said.add(line);
                }
                if (line.startsWith("Address: ")) {
                    ready.complete(new Ready(URI.create(line.split(" ")[1]), secondsSinceStart()));
                }
            }
        } catch (IOException e) {
            ready.completeExceptionally(e); // killed
        } finally {
            ready.completeExceptionally(new IOException("ended before it was ready"));
            silent.countDown();
        }
    }

    private double secondsSinceStart() {
        return (System.nanoTime() - begun) / 1e9;
    }

    /// Waits until pages are answered.
    ///
    /// @throws IOException if it ends before, with what it said
    URI address() throws IOException, InterruptedException {
        return awaitReady().address();
    }

    /// How long it took until pages were answered.
    double secondsToReady() throws IOException, InterruptedException {
        return awaitReady().seconds();
    }

    private Ready awaitReady() throws IOException, InterruptedException {
        try {
            return ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("ceyuan did not start: %s %s".formatted(output(), Files.readString(errors)), e);
        }
    }

    /// The one-time link for the first account, if it was printed.
    Optional<URI> firstAccountLink() {
        return output().stream()
                .filter(line -> line.contains("/first-account?token="))
                .map(URI::create)
                .findFirst();
    }

    private List<String> output() {
        synchronized (said) {
            return List.copyOf(said);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean running() {
        return process.isAlive();
    }

    /// `kill -9`.
    void kill(Victims victims) throws InterruptedException {
        var servers = victims == Victims.EVERYTHING ? DatabaseProcesses.of(home) : List.<ProcessHandle>of();
        process.destroyForcibly();
        servers.forEach(ProcessHandle::destroyForcibly);
        process.waitFor();
        silent.await();
    }

    /// Stops it in good order, as `kill` does.
    void stop() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("ceyuan does not stop: " + output());
        }
        silent.await();
    }

    /// Kills what still runs of it.
    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        DatabaseProcesses.of(home).forEach(ProcessHandle::destroyForcibly);
        Files.deleteIfExists(errors);
    }
}
