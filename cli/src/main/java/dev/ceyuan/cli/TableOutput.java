package dev.ceyuan.cli;

import dev.ceyuan.matching.Item;
import dev.ceyuan.matching.Match;
import java.io.PrintWriter;
import java.util.List;

/// For reading: a need with its offers under it, each with the evidence and what is still to be asked.
final class TableOutput implements MatchOutput {
    private final PrintWriter out;
    private final Wording wording;

    TableOutput(PrintWriter out, Wording wording) {
        this.out = out;
        this.wording = wording;
    }

    @Override
    public void write(Item need, List<Match> matches) {
        out.println(wording.text("match.heading", MatchOutput.nameOf(need), need.id()));
        if (matches.isEmpty()) {
            out.println("      " + wording.text("match.none"));
        }
        for (var match : matches) {
            out.printf(
                    "%4d  %.3f  %s%n",
                    match.rank(),
                    match.score(),
                    wording.text(
                            "match.heading",
                            MatchOutput.nameOf(match.item()),
                            match.item().id()));
            match.evidence().ifPresent(this::writeEvidence);
            var unknown = MatchOutput.unknown(match, wording);
            if (!unknown.isEmpty()) {
                out.println("             " + wording.text("match.unknown", String.join(", ", unknown)));
            }
        }
        out.println();
    }

    private void writeEvidence(Match.Evidence evidence) {
        out.println("             "
                + wording.text(
                        "match.evidence",
                        Terminal.oneLine(evidence.asked().quote()),
                        Terminal.oneLine(evidence.found().quote())));
    }

    @Override
    public void close() {
        out.flush();
    }
}
