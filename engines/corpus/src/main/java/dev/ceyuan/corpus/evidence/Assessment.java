package dev.ceyuan.corpus.evidence;

import dev.ceyuan.corpus.wording.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A corpus held against rules, one finding per rule.
public record Assessment(RulePack rules, CorpusFacts facts, List<Finding> findings) {
    static final Words WORDS = Words.of("dev.ceyuan.corpus.evidence.messages");

    public Assessment {
        findings = List.copyOf(findings);
    }

    /// Assesses by rules. Rules that are not in force on the day do not apply; those that this version of
    /// the engine cannot check stay open.
    public static Assessment of(RulePack rules, CorpusFacts facts) {
        var sources = new SourceRules(rules, facts);
        var samples = new SampleRules(rules, facts);
        var keywords = new KeywordRules(rules, facts);
        var checks = Map.<String, Check>ofEntries(
                Map.entry(SourceRules.BEFORE, sources::before),
                Map.entry(SourceRules.AFTER, sources::after),
                Map.entry("SRC-03", sources::blacklist),
                Map.entry("FOR-01", sources::foreign),
                Map.entry(SampleRules.MANUAL_SIZE, samples::manualSize),
                Map.entry("COR-02", samples::manualPassing),
                Map.entry("COR-03", samples::technicalSize),
                Map.entry("COR-04", samples::technicalPassing),
                Map.entry("KEY-01", keywords::total),
                Map.entry("KEY-02", keywords::coverage),
                Map.entry("KEY-03", rule -> keywords.perRisk(rule, "A.1")),
                Map.entry("KEY-04", rule -> keywords.perRisk(rule, "A.2")),
                Map.entry("KEY-05", keywords::age),
                Map.entry("RPT-01", rule -> report(rule, rules)));
        var findings = new ArrayList<Finding>();
        for (var rule : rules.rules()) {
            findings.add(finding(rule, facts, checks));
        }
        return new Assessment(rules, facts, findings);
    }

    /// Checks one rule.
    private interface Check {
        Finding of(Rule rule);
    }

    private static Finding finding(Rule rule, CorpusFacts facts, Map<String, Check> checks) {
        if (facts.day().isBefore(rule.effective())) {
            return Finding.of(rule, Conclusion.NOT_APPLICABLE, WORDS.say("rule.not-yet", rule.effective()));
        }
        return checks.getOrDefault(
                        rule.id(), unknown -> Finding.of(unknown, Conclusion.OPEN, WORDS.say("rule.unknown")))
                .of(rule);
    }

    /// The report has a result for each of these rules; the other clauses are not about the corpus.
    private static Finding report(Rule rule, RulePack rules) {
        return Finding.of(
                        rule,
                        Conclusion.OPEN,
                        WORDS.say("report.answers", rules.rules().size()))
                .with(WORDS.say("report.rest"));
    }

    /// How many rules came to a conclusion.
    public long count(Conclusion conclusion) {
        return findings.stream()
                .filter(finding -> finding.conclusion() == conclusion)
                .count();
    }
}
