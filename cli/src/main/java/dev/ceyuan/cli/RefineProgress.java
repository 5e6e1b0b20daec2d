package dev.ceyuan.cli;

import dev.ceyuan.corpus.Watch;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/// Shows a run on the terminal: a bar for each step, in bytes, with the time that is left.
final class RefineProgress implements Watch, AutoCloseable {
    private static final long MEGA = 1_000_000;

    private final Wording wording;
    private @Nullable ProgressBar bar;

    RefineProgress(Wording wording) {
        this.wording = wording;
    }

    @Override
    public synchronized void begins(String step, long total) {
        close();
        bar = new ProgressBarBuilder()
                .setTaskName(wording.text("refine.step." + step))
                .setInitialMax(total)
                .setUnit(" MB", MEGA)
                .setConsumer(new ConsoleProgressBarConsumer(System.err))
                .build();
    }

    @Override
    public synchronized void worked(String step, long bytes) {
        if (bar != null) {
            bar.stepBy(bytes);
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
