package dev.ceyuan.corpus.evidence;

import static dev.ceyuan.corpus.evidence.Assessment.WORDS;

import dev.ceyuan.corpus.document.Share;
import dev.ceyuan.corpus.wording.Numbers;

/// The rules on what people and what machines looked at.
final class SampleRules {
    static final String MANUAL_SIZE = "COR-01";

    private final RulePack rules;
    private final CorpusFacts facts;

    SampleRules(RulePack rules, CorpusFacts facts) {
        this.rules = rules;
        this.facts = facts;
    }

    /// So many items were looked at by people, or all if there are fewer.
    Finding manualSize(Rule rule) {
        if (facts.manual().isEmpty()) {
            return planned(rule);
        }
        var manual = facts.manual().get();
        var items = manual.sample().items();
        var enough = rule.holds(items) || items >= facts.documents();
        var conclusion = manual.open() > 0 ? Conclusion.OPEN : enough ? Conclusion.MET : Conclusion.NOT_MET;
        var finding = Finding.of(rule, conclusion, WORDS.say("manual.size", items, manual.open()))
                .with(Proof.COUNTED)
                .with("items", items)
                .with("open", manual.open())
                .with(WORDS.say("manual.agreement", manual.agreed(), manual.reviewed()));
        return facts.plan()
                .map(plan -> finding.with(
                        WORDS.say("manual.plan", plan.quotas().size(), plan.items(), plan.supplement(), plan.seed())))
                .orElse(finding);
    }

    private Finding planned(Rule rule) {
        var finding = Finding.of(rule, Conclusion.OPEN, WORDS.say("manual.missing"));
        return facts.plan()
                .map(plan -> finding.with(
                        WORDS.say("manual.plan", plan.quotas().size(), plan.items(), plan.supplement(), plan.seed())))
                .orElse(finding);
    }

    /// So many of them passed. The bare rule knows no chance; the remark says what it lets through.
    Finding manualPassing(Rule rule) {
        if (facts.manual().isEmpty() || facts.manual().get().sample().items() == 0) {
            return Finding.of(rule, Conclusion.OPEN, WORDS.say("manual.missing"));
        }
        var manual = facts.manual().get();
        var sample = manual.sample();
        var finding = passing(rule, sample);
        if (manual.open() > 0) {
            finding = new Finding(
                    rule,
                    Conclusion.OPEN,
                    Proof.NONE,
                    finding.measured(),
                    finding.remarks(),
                    finding.figures(),
                    finding.details());
        }
        return bareRule(finding, sample.items())
                .with("weighted-share", weighted())
                .with(WORDS.say("manual.weighted", percent(weighted())));
    }

    /// The share of defects in the corpus as its sources weigh, in millionths.
    private long weighted() {
        var documents = 0L;
        var weighted = 0L;
        for (var source : facts.sources()) {
            var seen = facts.inspected(source.source().id());
            if (seen.isPresent()) {
                documents += source.after().documents();
                weighted += Share.of(seen.get().defects(), seen.get().items())
                        * source.after().documents();
            }
        }
        return documents == 0 ? 0 : weighted / documents;
    }

    private Finding bareRule(Finding finding, long items) {
        var limit = limit(finding.rule());
        var accepted = items * limit / Share.ONE;
        var allowed = ExactBinomial.allowed(items, limit, rules.confidence());
        var lower = limit * 3 / 4;
        var said = finding.with("accepted", accepted)
                .with("allowed", allowed)
                .with("bare-pass-share", ExactBinomial.atMost(accepted, items, limit))
                .with("strict-pass-share", ExactBinomial.atMost(allowed, items, limit))
                .with(WORDS.say(
                        "manual.bare",
                        accepted,
                        Numbers.limit(limit),
                        percent(ExactBinomial.atMost(accepted, items, limit))));
        return allowed < 0
                ? said.with(WORDS.say("manual.too-small", Numbers.limit(rules.confidence()), Numbers.limit(limit)))
                : said.with(WORDS.say(
                        "manual.strict",
                        Numbers.limit(rules.confidence()),
                        allowed,
                        percent(ExactBinomial.atMost(allowed, items, limit)),
                        Numbers.limit(lower),
                        percent(ExactBinomial.atMost(allowed, items, lower))));
    }

    /// Machines looked at such a share of all documents.
    Finding technicalSize(Rule rule) {
        if (facts.technical().isEmpty()) {
            return Finding.of(rule, Conclusion.OPEN, WORDS.say("technical.missing"));
        }
        var items = facts.technical().get().items();
        var all = facts.documents();
        if (all == 0) {
            return Finding.of(rule, Conclusion.NOT_APPLICABLE, WORDS.say("nothing-kept"));
        }
        var finding = Finding.of(
                        rule,
                        rule.holdsOf(items, all) ? Conclusion.MET : Conclusion.NOT_MET,
                        WORDS.say("technical.size", items, all, percent(Share.of(items, all))))
                .with(Proof.COUNTED)
                .with("items", items)
                .with("documents", all);
        return items == all ? finding.with(WORDS.say("technical.all")) : finding;
    }

    /// So many of them passed.
    Finding technicalPassing(Rule rule) {
        if (facts.technical().isEmpty() || facts.technical().get().items() == 0) {
            return Finding.of(rule, Conclusion.OPEN, WORDS.say("technical.missing"));
        }
        return passing(rule, facts.technical().get()).with(WORDS.say("technical.machines"));
    }

    private Finding passing(Rule rule, Inspected seen) {
        var conclusion = rule.holdsOf(seen.passed(), seen.items()) ? Conclusion.MET : Conclusion.NOT_MET;
        var finding = Finding.of(
                        rule,
                        conclusion,
                        WORDS.say(
                                "passing",
                                seen.passed(),
                                seen.items(),
                                percent(Share.of(seen.passed(), seen.items())),
                                seen.defects()))
                .with("items", seen.items())
                .with("defects", seen.defects());
        if (seen.items() >= facts.documents()) {
            return finding.with(Proof.COUNTED).with(WORDS.say("passing.all"));
        }
        var bound = ExactBinomial.upperBound(seen.defects(), seen.items(), rules.confidence());
        var proven = bound <= limit(rule) ? Proof.PROVEN : Proof.UNPROVEN;
        return finding.with("bound", bound)
                .with(conclusion == Conclusion.MET ? proven : Proof.NONE)
                .with(WORDS.say(
                        "passing.bound",
                        Numbers.limit(rules.confidence()),
                        percent(bound),
                        Numbers.limit(limit(rule))));
    }

    /// The share of defects that a rule on passing leaves, in millionths.
    private static long limit(Rule rule) {
        return Share.ONE - rule.millionths();
    }

    private static String percent(long millionths) {
        return Numbers.percent(millionths);
    }
}
