package dev.ceyuan.jobs.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A standalone cluster of a master and two workers with one core each, on the loopback address, with the libraries
/// that Spark brings and none of ours.
final class Cluster implements AutoCloseable {
    private static final Pattern MASTER = Pattern.compile("spark://127\\.0\\.0\\.1:\\d+");
    private static final Pattern REGISTERED = Pattern.compile("Successfully registered with master");

    /// What both we and Spark use. Where versions matter, those of Spark are in `libraries-of-spark`.
    private static final Pattern OF_BOTH = Pattern.compile("commons-.*");

    private final Path target = Path.of(System.getProperty("job.folder"));
    private final Path home = target.resolve("spark-home");
    private final List<JavaProcess> processes = new ArrayList<>();
    private final List<JavaProcess> workers = new ArrayList<>();
    private final String master;

    /// @param work folder for what processes leave behind
    Cluster(Path work) throws Exception {
        install();
        master = start(MASTER, "org.apache.spark.deploy.master.Master", "--port", "0")
                .ready();
        for (var i = 0; i < 2; i++) {
            workers.add(start(
                    REGISTERED,
                    "org.apache.spark.deploy.worker.Worker",
                    "--cores",
                    "1",
                    "--memory",
                    "600m",
                    "--work-dir",
                    work.resolve("worker-" + i).toString(),
                    master));
        }
        for (var worker : workers) {
            worker.ready();
        }
    }

    /// As a distribution of Spark lies on a disk.
    private void install() throws IOException {
        var jars = Files.createDirectories(home.resolve("jars"));
        try (var before = Files.list(jars)) {
            for (var link : before.toList()) {
                Files.delete(link);
            }
        }
        Files.writeString(home.resolve("RELEASE"), "Spark for tests");
        var ours = paths(Files.readString(target.resolve("in-the-jar.txt")).strip());
        for (var path : paths(System.getProperty("java.class.path"))) {
            var name = String.valueOf(path.getFileName());
            if (name.endsWith(".jar")
                    && !path.startsWith(target)
                    && (!ours.contains(path) || OF_BOTH.matcher(name).matches())) {
                Files.createSymbolicLink(jars.resolve(name), path);
            }
        }
        try (var libraries = Files.list(target.resolve("libraries-of-spark"))) {
            for (var path : libraries.toList()) {
                Files.createSymbolicLink(jars.resolve(path.getFileName()), path);
            }
        }
    }

    private static Set<Path> paths(String classPath) {
        return Pattern.compile(System.getProperty("path.separator"), Pattern.LITERAL)
                .splitAsStream(classPath)
                .map(path -> Path.of(path).toAbsolutePath().normalize())
                .collect(Collectors.toSet());
    }

    private JavaProcess start(Pattern ready, String type, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(type, "--host", "127.0.0.1", "--webui-port", "0"));
        command.addAll(List.of(arguments));
        var process = new JavaProcess(home, command, ready);
        processes.add(process);
        return process;
    }

    /// Submits the job.
    ///
    /// @param line      is given each line that it says
    /// @param arguments of the job
    JavaProcess submit(Consumer<String> line, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of("org.apache.spark.deploy.SparkSubmit", "--master", master));
        for (var setting : List.of(
                "spark.ui.enabled=false",
                "spark.ui.showConsoleProgress=false",
                "spark.driver.host=127.0.0.1",
                "spark.executor.memory=512m",
                "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
                "spark.driver.userClassPathFirst=true",
                "spark.executor.userClassPathFirst=true")) {
            command.addAll(List.of("--conf", setting));
        }
        command.addAll(List.of("--class", CorpusJob.class.getName(), System.getProperty("job.jar")));
        command.addAll(arguments);
        var process = new JavaProcess(home, command, line);
        processes.add(process);
        return process;
    }

    /// Kills the process that does the tasks of a worker, as if its machine had no more memory. The worker starts
    /// another.
    void killAnExecutor() {
        workers.getFirst().child().orElseThrow().destroyForcibly();
    }

    @Override
    public void close() {
        processes.reversed().forEach(JavaProcess::close);
    }
}
