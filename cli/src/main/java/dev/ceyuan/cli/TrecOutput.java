package dev.ceyuan.cli;

import dev.ceyuan.matching.Item;
import dev.ceyuan.matching.Match;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/// The six columns of TREC runs: query, `Q0`, document, rank, score, name of the run.
final class TrecOutput implements MatchOutput {
    private final PrintWriter out;
    private final String run;

    TrecOutput(PrintWriter out, String run) {
        this.out = out;
        this.run = run;
    }

    @Override
    public void write(Item need, List<Match> matches) {
        for (var match : matches) {
            out.printf(
                    Locale.ROOT,
                    "%s Q0 %s %d %.9f %s\n",
                    need.id(),
                    match.item().id(),
                    match.rank(),
                    match.score(),
                    run);
        }
    }

    @Override
    public void close() {
        out.flush();
    }
}
