package dev.ceyuan.cli;

import dev.ceyuan.corpus.Watch;
import java.util.List;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/// Shows a run on the terminal: a bar for each step, in bytes, with the time that is left.
final class RefineProgress implements Watch, AutoCloseable {
    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");
    private static final int THOUSAND = 1_000;
    private static final int FEWEST = 10; // less would not be seen to grow
    private static final int SELDOM_MILLIS = 10_000;
    private static final int WIDTH = 80;

    private final Wording wording;
    private @Nullable ProgressBar bar;

    RefineProgress(Wording wording) {
        this.wording = wording;
    }

    @Override
    public synchronized void begins(String step, long total) {
        close();
        if (total == 0) {
            return; // nothing to wait for
        }
        var unit = unit(total);
        var builder = new ProgressBarBuilder()
                .setTaskName(wording.text("refine.step." + step))
                .setInitialMax(total)
                .setUnit(" " + UNITS.get(unit), (long) Math.pow(THOUSAND, unit));
        if (Terminal.showsErrors(System.getenv())) {
            builder.setConsumer(new ConsoleProgressBarConsumer(System.err));
        } else {
            builder.setStyle(ProgressBarStyle.ASCII) // in a log each state of the bar is a line of its own
                    .setUpdateIntervalMillis(SELDOM_MILLIS)
                    .setConsumer(new DelegatingProgressBarConsumer(System.err::println, WIDTH));
        }
        bar = builder.build();
    }

    /// In which the whole is a number that grows before the eyes.
    static int unit(long total) {
        var unit = 0;
        for (var left = total; left >= FEWEST * THOUSAND && unit < UNITS.size() - 1; left /= THOUSAND) {
            unit++;
        }
        return unit;
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
