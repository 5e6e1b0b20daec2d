package dev.ceyuan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a Java process took until it ended.
///
/// @param live        megabytes that a full collection of the heap left, at most
/// @param collections full ones
/// @param resident    megabytes, at most
record HeapWatch(long live, long collections, long resident) {
    private static final Pattern FULL = Pattern.compile(" Pause Full .* \\d+M->(\\d+)M\\(");
    private static final long KIBIBYTES = 1024;
    private static final long POLL_MILLIS = 200;

    /// Waits for the end of a process.
    ///
    /// @param log of its collections (`-Xlog:gc:file=…`)
    static HeapWatch untilTheEndOf(Process process, Path log) throws IOException, InterruptedException {
        var resident = 0L;
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            resident = Math.max(resident, resident(status));
        }
        try (var lines = Files.lines(log)) {
            var left = lines.map(FULL::matcher)
                    .filter(Matcher::find)
                    .mapToLong(pause -> Long.parseLong(pause.group(1)))
                    .summaryStatistics();
            return new HeapWatch(Math.max(0, left.getMax()), left.getCount(), resident / KIBIBYTES);
        }
    }

    private static long resident(Path status) throws IOException {
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (java.nio.file.NoSuchFileException e) {
            return 0; // it has just ended
        }
    }
}
