package dev.ceyuan.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// How long from the command of the README to the first page, in a clone that was never built and with a
/// home that is new, and how long from then on?
///
/// Options: `--warm N` starts that keep everything (5); `--download yes` with an empty Maven repository, so
/// that every dependency is fetched; `--test yes` also runs `./ceyuan test` in the clone; `--work DIR`;
/// `--out FILE`.
final class StartBenchmark {
    private static final String ADDRESS = "Address: ";

    private final Evidence evidence;
    private final Path clone;
    private final Path home;
    private final Map<String, String> environment;

    private StartBenchmark(Evidence evidence, Path work, boolean download) {
        this.evidence = evidence;
        this.clone = work.resolve("clone");
        this.home = work.resolve("home");
        this.environment =
                download ? Map.of("MAVEN_OPTS", "-Dmaven.repo.local=" + work.resolve("repository")) : Map.of();
    }

    static void main(String[] arguments) throws IOException, InterruptedException {
        var options = new Options(arguments);
        var evidence = new Evidence("Starting", "How long from the command to the first page?");
        var work = Files.createTempDirectory(
                Files.createDirectories(options.path("work", "benchmarks/target/work"))
                        .toAbsolutePath(),
                "start-");
        var download = options.text("download", "no").equals("yes");
        var benchmark = new StartBenchmark(evidence, work, download);
        benchmark.clone(Path.of("").toAbsolutePath());
        evidence.line("| start | seconds to the first page |");
        evidence.line("|---|---|");
        var first = benchmark.start(false);
        evidence.line(
                "| fresh clone, new home, %s: builds, loads and matches the example | %.1f |",
                download ? "every dependency fetched" : "dependencies at hand", first.seconds());
        benchmark.again(Integer.parseInt(options.text("warm", "5")));
        if (options.text("test", "no").equals("yes")) {
            evidence.line("\n`./ceyuan test`, every gate and every test, in the same clone: %.0f s.", benchmark.test());
        }
        evidence.line("\nWhat the first start said:\n\n```");
        first.said().forEach(line -> evidence.line("%s", line));
        evidence.line("```");
        evidence.write(options.path("out", "docs/evidence/start.md"));
    }

    private void clone(Path repository) throws IOException, InterruptedException {
        var git = new ProcessBuilder("git", "clone", "-q", repository.toString(), clone.toString())
                .inheritIO()
                .start();
        if (git.waitFor() != 0) {
            throw new IOException("cannot clone " + repository);
        }
    }

    private void again(int times) throws IOException, InterruptedException {
        var seconds = new ArrayList<Double>();
        for (var i = 0; i < times; i++) {
            seconds.add(start(false).seconds());
        }
        var inTurn = seconds.stream().map("%.1f"::formatted).collect(Collectors.joining(", "));
        Collections.sort(seconds);
        evidence.line("| again, everything kept (median of %d: %s) | %.1f |", times, inTurn, seconds.get(times / 2));
        start(true);
        evidence.line("| after `kill -9` | %.1f |", start(false).seconds());
    }

    /// @return seconds
    private double test() throws IOException, InterruptedException {
        var builder = new ProcessBuilder("./ceyuan", "test")
                .directory(clone.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(clone.resolveSibling("test.log").toFile());
        builder.environment().putAll(environment);
        var begun = System.nanoTime();
        if (builder.start().waitFor() != 0) {
            throw new IOException("./ceyuan test failed: " + clone.resolveSibling("test.log"));
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private record Started(double seconds, List<String> said) {}

    /// @param kill whether it is killed in the end instead of stopped
    private Started start(boolean kill) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("./ceyuan", "start", "--home=" + home, "--port=0", "--lang=en")
                .directory(clone.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        var begun = System.nanoTime();
        var process = builder.start();
        var said = saidUntilAddress(process);
        var seconds = visited(said.getLast(), begun);
        var output =
                Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(_ -> {}));
        if (kill) {
            process.destroyForcibly();
        } else {
            process.destroy();
        }
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IOException("ceyuan does not stop");
        }
        output.join();
        return new Started(
                seconds, said.stream().map(StartBenchmark::withoutPaths).toList());
    }

    private List<String> saidUntilAddress(Process process) throws IOException {
        var said = new ArrayList<String>();
        for (var line = process.inputReader().readLine();
                line != null;
                line = process.inputReader().readLine()) {
            said.add(line);
            if (line.startsWith(ADDRESS)) {
                return said;
            }
        }
        throw new IOException("ceyuan did not start: " + said);
    }

    private static double visited(String line, long begun) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var page = URI.create(line.substring(ADDRESS.length()).split(" ")[0]);
            var answer = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200 || !answer.body().contains("</html>")) {
                throw new IOException("no page at %s (%d)".formatted(page, answer.statusCode()));
            }
            return (System.nanoTime() - begun) / 1e9;
        }
    }

    /// Paths of this machine say nothing, and a token is a secret, even of a home that is gone.
    private static String withoutPaths(String line) {
        return line.replaceAll("/\\S+/home", "~/.ceyuan")
                .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:8080")
                .replaceAll("token=\\S+", "token=…");
    }
}
