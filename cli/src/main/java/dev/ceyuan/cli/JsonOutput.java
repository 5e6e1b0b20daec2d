package dev.ceyuan.cli;

import dev.ceyuan.matching.Item;
import dev.ceyuan.matching.Match;
import dev.ceyuan.matching.Match.Contribution;
import dev.ceyuan.matching.Match.Evidence;
import dev.ceyuan.matching.Match.Outcome;
import dev.ceyuan.matching.Match.Reciprocity;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A line of JSON for each match, with all its reasons.
final class JsonOutput implements MatchOutput {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PrintWriter out;

    JsonOutput(PrintWriter out) {
        this.out = out;
    }

    private record Line(
            String need,
            String offer,
            int rank,
            double score,
            List<Contribution> contributions,
            List<Rule> constraints,
            @Nullable Evidence evidence,
            Reciprocity reciprocity) {}

    private record Rule(String rule, Outcome outcome) {}

    @Override
    public void write(Item need, List<Match> matches) {
        for (var match : matches) {
            var rules = match.constraints().stream()
                    .map(constraint -> new Rule(constraint.rule(), constraint.outcome()))
                    .toList();
            var line = new Line(
                    need.id(),
                    match.item().id(),
                    match.rank(),
                    match.score(),
                    match.contributions(),
                    rules,
                    match.evidence().orElse(null),
                    match.reciprocity());
            out.print(JSON.writeValueAsString(line) + "\n");
        }
    }

    @Override
    public void close() {
        out.flush();
    }
}
