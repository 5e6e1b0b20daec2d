package dev.ceyuan.platform.web.ledger;

import dev.ceyuan.platform.ledger.LedgerCheck.Broken;
import dev.ceyuan.platform.ledger.LedgerCheck.Report;
import dev.ceyuan.platform.ledger.LedgerCheck.Rule;
import java.util.Arrays;
import java.util.List;

/// What the ledger says when it is computed again from its entries.
public record CheckView(long accounts, long transfers, long entries, boolean holds, List<RuleLine> rules) {
    public CheckView {
        rules = List.copyOf(rules);
    }

    /// A rule, and how many rows break it.
    public record RuleLine(String rule, long broken) {}

    static CheckView of(Report report) {
        return new CheckView(
                report.accounts(),
                report.transfers(),
                report.entries(),
                report.broken().isEmpty(),
                Arrays.stream(Rule.values())
                        .map(rule -> new RuleLine(rule.name(), brokenBy(rule, report)))
                        .toList());
    }

    static long brokenBy(Rule rule, Report report) {
        return report.broken().stream()
                .filter(broken -> broken.rule() == rule)
                .mapToLong(Broken::rows)
                .sum();
    }
}
