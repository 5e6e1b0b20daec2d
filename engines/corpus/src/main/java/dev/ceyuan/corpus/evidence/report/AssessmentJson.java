package dev.ceyuan.corpus.evidence.report;

import dev.ceyuan.corpus.evidence.Assessment;
import dev.ceyuan.corpus.evidence.CorpusFacts;
import dev.ceyuan.corpus.evidence.Detail;
import dev.ceyuan.corpus.evidence.Finding;
import dev.ceyuan.corpus.evidence.SamplePlan;
import dev.ceyuan.corpus.evidence.SourceTally;
import dev.ceyuan.corpus.evidence.Tally;
import dev.ceyuan.corpus.json.Json;
import dev.ceyuan.corpus.json.JsonMaps;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An assessment as data: figures and words in both languages.
final class AssessmentJson {
    private static final int FORMAT = 1;

    private AssessmentJson() {}

    static String of(Assessment assessment) {
        var facts = assessment.facts();
        var json = JsonMaps.of("format", FORMAT);
        json.put("title", JsonMaps.words(facts.title()));
        json.put("release", facts.release());
        json.put("root", facts.root());
        json.put("day", facts.day());
        json.put("rules", rules(assessment));
        json.put(
                "findings",
                assessment.findings().stream().map(AssessmentJson::finding).toList());
        json.put("sources", facts.sources().stream().map(AssessmentJson::source).toList());
        json.put("dropped", dropped(facts));
        facts.plan().ifPresent(plan -> json.put("sample", plan(plan)));
        return Json.pretty(json);
    }

    private static Map<String, @Nullable Object> rules(Assessment assessment) {
        var rules = assessment.rules();
        var json = JsonMaps.of("version", rules.version());
        json.put("standard", JsonMaps.words(rules.standard()));
        json.put("caution", JsonMaps.words(rules.caution()));
        json.put("confidence-millionths", rules.confidence());
        return json;
    }

    private static Map<String, @Nullable Object> finding(Finding finding) {
        var rule = finding.rule();
        var json = JsonMaps.of("rule", rule.id());
        json.put("measure", JsonMaps.words(rule.measure()));
        json.put("operator", rule.comparison().sign());
        json.put("value", rule.value());
        json.put("unit", JsonMaps.written(rule.unit()));
        json.put("clause", rule.clause());
        json.put("effective", rule.effective());
        json.put("source", rule.source());
        json.put("found", rule.found());
        json.put("reliability", JsonMaps.written(rule.reliability()));
        json.put("conclusion", JsonMaps.written(finding.conclusion()));
        json.put("proof", JsonMaps.written(finding.proof()));
        json.put("measured", JsonMaps.words(finding.measured()));
        json.put("remarks", finding.remarks().stream().map(JsonMaps::words).toList());
        json.put("figures", finding.figures());
        json.put(
                "details",
                finding.details().stream().map(AssessmentJson::detail).toList());
        return json;
    }

    private static Map<String, @Nullable Object> detail(Detail detail) {
        var json = JsonMaps.of("subject", detail.subject());
        json.put("title", JsonMaps.words(detail.title()));
        json.put("conclusion", JsonMaps.written(detail.conclusion()));
        json.put("figures", detail.figures());
        return json;
    }

    private static Map<String, @Nullable Object> source(SourceTally tally) {
        var source = tally.source();
        var json = JsonMaps.of("id", source.id());
        json.put("title", JsonMaps.words(source.title()));
        json.put("country", JsonMaps.written(source.country()));
        json.put("licence", source.licence());
        json.put("origin", source.origin());
        json.put("before", tally(tally.before()));
        json.put("after", tally(tally.after()));
        return json;
    }

    private static Map<String, @Nullable Object> tally(Tally tally) {
        var json = JsonMaps.of("documents", tally.documents());
        json.put("bytes", tally.bytes());
        json.put("harmful", tally.harmful());
        json.put("by-risk", tally.byRisk());
        return json;
    }

    private static Object dropped(CorpusFacts facts) {
        return facts.dropped().stream()
                .map(rule -> {
                    var json = JsonMaps.of("rule", rule.rule());
                    json.put("title", JsonMaps.words(rule.title()));
                    json.put("documents", rule.documents());
                    json.put("bytes", rule.bytes());
                    return json;
                })
                .toList();
    }

    private static Map<String, @Nullable Object> plan(SamplePlan plan) {
        var json = JsonMaps.of("seed", plan.seed());
        json.put("hash", "SHA-256(seed LF id), smallest first within each stratum");
        json.put("length-bounds", plan.classes().lengths());
        json.put("quality-bounds-millionths", plan.classes().qualities());
        json.put(
                "strata",
                plan.quotas().stream()
                        .map(quota -> {
                            var stratum = JsonMaps.of("source", quota.stratum().source());
                            stratum.put("length", quota.stratum().length());
                            stratum.put("quality", quota.stratum().quality());
                            stratum.put("documents", quota.documents());
                            stratum.put("items", quota.items());
                            stratum.put("supplement", quota.supplement());
                            return stratum;
                        })
                        .toList());
        return json;
    }
}
