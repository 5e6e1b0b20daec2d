package dev.ceyuan.corpus.flow;

import java.nio.file.Path;

/// How a flow uses this machine. None of it changes the result.
///
/// @param scratch   folder for rows between steps, used by one run
/// @param threads   tasks at a time, at least 1
/// @param bits      there are `1 << bits` parts, 0 to 16
/// @param rowMemory bytes of rows that a task gathers, and that it loads, 64 KiB to 1 GiB
public record LocalSettings(Path scratch, int threads, int bits, int rowMemory) {
    private static final int LEAST_MEMORY = 1 << 16;
    private static final int MOST_MEMORY = 1 << 30;

    public LocalSettings {
        if (threads < 1
                || bits < 0
                || bits > Channel.MOST_BITS
                || rowMemory < LEAST_MEMORY
                || rowMemory > MOST_MEMORY) {
            throw new IllegalArgumentException(
                    "Out of range (threads=%d, bits=%d, rowMemory=%d)".formatted(threads, bits, rowMemory));
        }
    }
}
