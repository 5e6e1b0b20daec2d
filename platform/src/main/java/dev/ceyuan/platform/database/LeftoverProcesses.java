package dev.ceyuan.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// PostgreSQL processes that an earlier instance left behind when it was killed.
///
/// Whoever holds the lock of the home folder may end every process whose program lies in that folder: the
/// process can only be a server of an instance that is gone. The programs are unpacked per home for this
/// reason.
final class LeftoverProcesses {
    private static final int END_SECONDS = 30;

    private LeftoverProcesses() {}

    /// Ends them: a whole server in good order, the rest of one that was killed at once. Then forgets a
    /// process id that has since been given to somebody else, which would make the server refuse to start.
    static void end(Path folder, Path data, PostgresServer server) throws IOException {
        var left = of(folder);
        if (left.stream().anyMatch(process -> process.pid() == recordedPid(data))) {
            server.stop();
        }
        left.forEach(ProcessHandle::destroyForcibly);
        await(left);
        Files.deleteIfExists(data.resolve("postmaster.pid"));
    }

    /// The processes whose program lies in `folder`.
    static List<ProcessHandle> of(Path folder) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(c -> Path.of(c).startsWith(folder))
                        .isPresent())
                .toList();
    }

    private static long recordedPid(Path data) {
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            return lines.findFirst().map(line -> Long.parseLong(line.strip())).orElse(-1L);
        } catch (IOException | NumberFormatException e) {
            return -1; // no server, or one that was killed while it wrote the file
        }
    }

    private static void await(List<ProcessHandle> processes) throws IOException {
        var ends = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(ends)
                    .orTimeout(END_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            throw new IOException("a PostgreSQL process of an earlier instance does not end (" + processes + ")", e);
        }
    }
}
