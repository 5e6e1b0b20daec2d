package dev.ceyuan.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/// When and whom `kill -9` hits, round by round. The same seed makes the same plan; at which statement a
/// kill lands still depends on the machine.
final class CrashPlan {
    private static final double LATEST = 1.1;

    /// What is under way.
    enum Phase {
        /// The program starts, and recovers from the kill before.
        START,
        /// A file is sent.
        UPLOAD,
        /// The preview of an import is made.
        PREVIEW,
        /// The rows of an import are written.
        APPLY,
        /// Imported rows are on the way into the index.
        INDEXING,
        /// Lists of matches are computed.
        MATCHING,
        /// Single entries are drafted, published, changed, closed and taken back.
        EDITING
    }

    /// One round.
    ///
    /// @param phase    at which the kill aims
    /// @param fraction of the usual length of this phase after which it comes
    /// @param victims  who is killed
    /// @param again    a second kill while it starts again, at this fraction of the usual time; negative for none
    record Round(int number, Phase phase, double fraction, Program.Victims victims, double again) {}

    private CrashPlan() {}

    /// @param rounds at least 1
    static List<Round> of(int rounds, long seed) {
        var random = new Random(seed);
        var phases = new ArrayList<Phase>();
        var plan = new ArrayList<Round>();
        for (var number = 1; number <= rounds; number++) {
            if (phases.isEmpty()) {
                phases.addAll(EnumSet.range(Phase.UPLOAD, Phase.EDITING));
                Collections.shuffle(phases, random);
            }
            var fraction = random.nextDouble() * LATEST;
            var victims = random.nextBoolean() ? Program.Victims.PROGRAM : Program.Victims.EVERYTHING;
            var again = random.nextInt(4) == 0 ? random.nextDouble() : -1;
            plan.add(new Round(number, phases.removeLast(), fraction, victims, again));
        }
        return plan;
    }
}
