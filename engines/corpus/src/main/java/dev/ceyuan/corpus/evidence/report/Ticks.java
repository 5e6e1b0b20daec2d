package dev.ceyuan.corpus.evidence.report;

import java.util.ArrayList;
import java.util.List;

/// Round numbers along an axis that begins at 0.
final class Ticks {
    private static final int FEWEST = 4;
    private static final int[] STEPS = {5, 2, 1};

    private Ticks() {}

    /// At most eleven round numbers from 0 that are not beyond `most`, and five at least where it is not
    /// smaller.
    static List<Long> upTo(long most) {
        var unit = 1L;
        while (most / unit >= 10) {
            unit *= 10;
        }
        for (; unit >= 1; unit /= 10) {
            for (var factor : STEPS) {
                if (most / (unit * factor) >= FEWEST) {
                    return list(unit * factor, most);
                }
            }
        }
        return list(1, most);
    }

    private static List<Long> list(long step, long most) {
        var ticks = new ArrayList<Long>();
        for (var tick = 0L; tick <= most; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }
}
