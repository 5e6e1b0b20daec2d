package dev.ceyuan.jobs.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.spark.launcher.JavaModuleOptions;

/// A Java of its own, with all that it says.
final class JavaProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 300;

    private final Process process;
    private final ConcurrentLinkedQueue<String> said = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<String> awaited = new CompletableFuture<>();
    private final Thread reader;

    /// @param home that Spark takes for its own
    /// @param line is given each line as it is said
    JavaProcess(Path home, List<String> command, Consumer<String> line) throws IOException {
        this(home, command, Pattern.compile("(?!)"), line);
    }

    /// @param awaited what a line has in it when the process is ready
    JavaProcess(Path home, List<String> command, Pattern awaited) throws IOException {
        this(home, command, awaited, _ -> {});
    }

    private JavaProcess(Path home, List<String> arguments, Pattern ready, Consumer<String> to) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.language=en",
                "-cp",
                home.resolve("jars") + "/*"));
        command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().split(" ")));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        process = builder.start();
        reader = Thread.ofVirtual()
                .start(() -> process.inputReader().lines().forEach(line -> {
                    said.add(line);
                    to.accept(line);
                    var match = ready.matcher(line);
                    if (match.find()) {
                        awaited.complete(match.group());
                    }
                }));
    }

    /// What the awaited line has in it.
    String ready() throws Exception {
        try {
            return awaited.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException(output(), e);
        }
    }

    /// The status with which it ended.
    int end() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(output());
        }
        reader.join();
        return process.exitValue();
    }

    String output() {
        return String.join("\n", said);
    }

    /// A process that this one has started.
    Optional<ProcessHandle> child() {
        return process.descendants().findFirst();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
