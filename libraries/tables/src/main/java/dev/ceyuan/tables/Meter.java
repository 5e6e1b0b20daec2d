package dev.ceyuan.tables;

/// Counts bytes and rows and tells a [TableProgress] about them now and then.
final class Meter {
    private static final long STEP = 64L * 1024;

    private final TableProgress progress;
    private long total;
    private long bytes;
    private long rows;
    private long told;

    Meter(TableProgress progress) {
        this.progress = progress;
    }

    static Meter silent() {
        return new Meter(TableProgress.SILENT);
    }

    void expect(long more) {
        total += more;
    }

    void advance(int count) {
        bytes += count;
        if (bytes - told >= STEP) {
            told = bytes;
            progress.reached(rows, Math.min(bytes, total), total);
        }
    }

    void row() {
        rows++;
    }

    void finish() {
        progress.reached(rows, total, total);
    }
}
