package dev.ceyuan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How much memory another Java process has used so far.
///
/// @param residentMebibytes the most that was resident at once, which counts mapped files and native code too
/// @param liveMebibytes     the most that was left of the heap after a collection
record Memory(long residentMebibytes, long liveMebibytes) {
    private static final Pattern PAUSE = Pattern.compile(" Pause .* \\d+M->(\\d+)M\\(");
    private static final long KIBIBYTES = 1024;

    /// What a process must be started with so that this can be read.
    static List<String> options(int megabytes, Path log) {
        return List.of("-Xmx" + megabytes + "m", "-Xlog:gc:file=" + log);
    }

    static Memory of(long pid, Path log) throws IOException {
        try (var status = Files.lines(Path.of("/proc", Long.toString(pid), "status"));
                var collections = Files.lines(log)) {
            var resident = status.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
            var live = collections
                    .map(PAUSE::matcher)
                    .filter(Matcher::find)
                    .mapToLong(pause -> Long.parseLong(pause.group(1)))
                    .max();
            return new Memory(resident / KIBIBYTES, live.orElse(0));
        }
    }

    @Override
    public String toString() {
        return "%d MB resident, %d MB of heap after a collection".formatted(residentMebibytes, liveMebibytes);
    }
}
