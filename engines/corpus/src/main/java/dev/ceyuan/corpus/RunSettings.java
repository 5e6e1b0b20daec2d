package dev.ceyuan.corpus;

/// How a run uses this machine. None of it changes the release.
///
/// @param threads tasks at a time, 1 to 1,024
/// @param memory  bytes that the run may keep in the heap at its peak, at least 64 MiB for each thread
/// @param resume  whether a run that was interrupted goes on; otherwise its folder is refused
public record RunSettings(int threads, long memory, boolean resume) {
    /// More threads than any machine has processors for.
    public static final int MOST_THREADS = 1_024;

    private static final long LEAST_PER_THREAD = 64L << 20;

    /// What a thread holds of a block in a run: its bytes, its texts, and their folded copies.
    private static final int BLOCK_COPIES = 12;

    private static final int ROW_COPIES = 4;

    public RunSettings {
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("1 to %d (threads=%d)".formatted(MOST_THREADS, threads));
        }
        if (memory < leastMemory(threads)) {
            throw new IllegalArgumentException(
                    "At least %d bytes for %d threads (memory=%d)".formatted(leastMemory(threads), threads, memory));
        }
    }

    /// All processors, and half of the heap.
    public static RunSettings ofThisMachine() {
        var threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
        var memory = Math.max(threads * LEAST_PER_THREAD, Runtime.getRuntime().maxMemory() / 2);
        return new RunSettings(threads, memory, false);
    }

    /// Bytes that so many threads need.
    public static long leastMemory(int threads) {
        return threads * LEAST_PER_THREAD;
    }

    /// Bytes of a block of input.
    long blockBytes() {
        return Math.clamp(memory / threads / (2 * BLOCK_COPIES), 1L << 20, 8L << 20);
    }

    /// The least memory with which so many threads can work on blocks of a size.
    long memoryFor(long blockBytes) {
        return Math.multiplyExact(blockBytes, 2L * BLOCK_COPIES * threads);
    }

    /// Bytes of rows that a task gathers, and that it loads.
    public int rowMemory() {
        return (int) Math.clamp(memory / threads / (2 * ROW_COPIES), 1L << 20, 256L << 20);
    }
}
