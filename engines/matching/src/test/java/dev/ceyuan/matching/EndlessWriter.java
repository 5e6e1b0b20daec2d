package dev.ceyuan.matching;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;

/// Writes offers until it is killed, and says after each commit how many there are.
final class EndlessWriter {

    static final int STEP = 2;

    private EndlessWriter() {}

    public static void main(String[] arguments) {
        var opening = MatchIndex.open(Path.of(arguments[0]), MatchingSpecification.standard(), TextEncoder.load());
        var index = ((MatchIndex.Opening.Ready) opening).index();
        var written = index.revisions(Side.OFFER).size();
        while (true) {
            var step = new ArrayList<Item>();
            for (var i = 0; i < STEP; i++) {
                step.add(Samples.offer("w" + (written + i), "", "算力调度" + written % 5, Map.of()));
            }
            index.put(step);
            index.commit();
            written += STEP;
            System.out.println(written);
        }
    }
}
