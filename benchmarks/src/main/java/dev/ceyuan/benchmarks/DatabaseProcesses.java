package dev.ceyuan.benchmarks;

import java.nio.file.Path;
import java.util.List;

/// The processes of the embedded database of a home folder: its programs are unpacked there.
final class DatabaseProcesses {
    private DatabaseProcesses() {}

    static List<ProcessHandle> of(Path home) {
        return ProcessHandle.allProcesses()
                .filter(each -> each.info()
                        .command()
                        .filter(command -> Path.of(command).startsWith(home))
                        .isPresent())
                .toList();
    }
}
