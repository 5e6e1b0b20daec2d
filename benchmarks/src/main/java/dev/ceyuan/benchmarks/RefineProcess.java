package dev.ceyuan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `ceyuan refine` as a process of its own: the command's main class, its options, what it prints into a file.
///
/// @param recipe  null for the one that comes along
/// @param in      files or folders
/// @param threads of the run
/// @param memory  as the command takes it
/// @param console receives what the process prints, behind what is there
record RefineProcess(@Nullable Path recipe, List<Path> in, Path release, int threads, String memory, Path console) {
    /// What `kill -9` leaves as the exit code: 128 and the number of the signal.
    static final int KILLED = 128 + 9;

    private static final String MAIN = "dev.ceyuan.cli.Ceyuan";

    RefineProcess withSettings(int otherThreads, String otherMemory) {
        return new RefineProcess(recipe, in, release, otherThreads, otherMemory, console);
    }

    RefineProcess into(Path otherRelease) {
        return new RefineProcess(recipe, in, otherRelease, threads, memory, console);
    }

    /// Starts it.
    ///
    /// @param java   options of the Java machine
    /// @param resume whether it goes on with a run that was interrupted
    Process start(List<String> java, boolean resume) throws IOException {
        return start(MAIN, java, resume);
    }

    /// Starts it as [SampledRefine].
    Process startSampled(List<String> java) throws IOException {
        return start(SampledRefine.class.getName(), java, false);
    }

    private Process start(String main, List<String> java, boolean resume) throws IOException {
        var options = new ArrayList<>(java);
        options.add("--enable-native-access=ALL-UNNAMED");
        options.add("-Dstdout.encoding=UTF-8");
        options.add("-Dstderr.encoding=UTF-8");
        Files.createDirectories(console.toAbsolutePath().getParent());
        return JavaProcess.of(options, main, arguments(resume))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()))
                .start();
    }

    private List<String> arguments(boolean resume) {
        var arguments = new ArrayList<>(List.of("refine", "--lang", "en"));
        if (recipe != null) {
            arguments.add(recipe.toString());
        }
        arguments.add("--in");
        in.forEach(file -> arguments.add(file.toString()));
        arguments.addAll(
                List.of("--out", release.toString(), "--threads", Integer.toString(threads), "--memory", memory));
        if (resume) {
            arguments.add("--resume");
        }
        return arguments;
    }

    /// Runs it to its end.
    ///
    /// @throws IOException if it fails
    void run(List<String> java) throws IOException, InterruptedException {
        var process = start(java, false);
        var code = process.waitFor();
        if (code != 0) {
            throw new IOException("refine ended with %d, see %s".formatted(code, console.toAbsolutePath()));
        }
    }
}
