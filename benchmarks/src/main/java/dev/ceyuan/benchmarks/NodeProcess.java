package dev.ceyuan.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/// A [LedgerNode] that can be killed.
final class NodeProcess implements AutoCloseable {
    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");
    private static final long PATIENCE_SECONDS = 120;

    private final Path home;
    private final Process process;
    private final BufferedWriter input;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, CompletableFuture<String>> asked = new ConcurrentHashMap<>();
    private final CompletableFuture<String> ready = new CompletableFuture<>();
    private volatile boolean ended;

    /// Who is killed.
    enum Victim {
        /// The process that keeps the ledger; its database server is left behind.
        SERVICE,
        /// Every process of the database server; what keeps the ledger finds out by itself.
        POSTGRESQL
    }

    private NodeProcess(Path home, Process process) {
        this.home = home;
        this.process = process;
        this.input = process.outputWriter();
        Thread.ofVirtual().name("answers").start(this::read);
    }

    /// Starts it and waits until it answers.
    static NodeProcess launch(Path home) throws IOException, InterruptedException {
        var log = home.resolveSibling("node.err");
        var command = JavaProcess.of(OPTIONS, LedgerNode.class.getName(), List.of(home.toString()));
        var node = new NodeProcess(
                home,
                command.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start());
        try {
            node.ready.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return node;
        } catch (ExecutionException | TimeoutException e) {
            node.close();
            throw new IOException("the node did not start, see " + log, e);
        }
    }

    private void read() {
        try (BufferedReader output = process.inputReader()) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                var blank = line.indexOf(' ');
                if (blank > 0 && line.chars().limit(blank).allMatch(Character::isDigit)) {
                    answered(Long.parseLong(line.substring(0, blank)), line.substring(blank + 1));
                }
            }
        } catch (IOException e) {
            ready.completeExceptionally(e); // killed
        } finally {
            ended = true;
            ready.completeExceptionally(new IOException("ended before it was ready"));
            asked.values().forEach(each -> each.completeExceptionally(new IOException("killed")));
        }
    }

    private void answered(long number, String answer) {
        if (number == 0) {
            ready.complete(answer);
            return;
        }
        var question = asked.remove(number);
        if (question != null) {
            question.complete(answer);
        }
    }

    /// Asks and waits for the answer.
    ///
    /// @throws IOException if the node dies before, or answers that it could not
    String ask(String question) throws IOException, InterruptedException {
        var number = numbers.incrementAndGet();
        var answer = new CompletableFuture<String>();
        asked.put(number, answer);
        if (ended) {
            throw new IOException("killed");
        }
        send(number + " " + question);
        try {
            var text = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (text.startsWith("FAILED")) {
                throw new IOException(text);
            }
            return text;
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("no answer to " + question, e);
        }
    }

    private synchronized void send(String line) throws IOException {
        input.write(line);
        input.newLine();
        input.flush();
    }

    /// `kill -9`.
    void kill(Victim victim) {
        switch (victim) {
            case SERVICE -> process.destroyForcibly();
            case POSTGRESQL -> DatabaseProcesses.of(home).forEach(ProcessHandle::destroyForcibly);
        }
    }

    /// Ends the process that keeps the ledger, whatever it does.
    void end() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /// Kills what still runs of it.
    @Override
    public void close() {
        process.destroyForcibly();
        DatabaseProcesses.of(home).forEach(ProcessHandle::destroyForcibly);
    }
}
