package dev.ceyuan.corpus.evidence.report;

import dev.ceyuan.corpus.evidence.Assessment;
import dev.ceyuan.corpus.evidence.CorpusFacts;
import dev.ceyuan.corpus.evidence.Detail;
import dev.ceyuan.corpus.evidence.Finding;
import dev.ceyuan.corpus.evidence.SamplePlan;
import dev.ceyuan.corpus.evidence.SourceTally;
import dev.ceyuan.corpus.evidence.Tally;
import dev.ceyuan.corpus.json.Json;
import dev.ceyuan.corpus.wording.Wording;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An assessment as data: figures and words in both languages.
final class AssessmentJson {
    private static final int FORMAT = 1;

    private AssessmentJson() {}

    static String of(Assessment assessment) {
        var facts = assessment.facts();
        var json = map("format", FORMAT);
        json.put("title", words(facts.title()));
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
        var json = map("version", rules.version());
        json.put("standard", words(rules.standard()));
        json.put("caution", words(rules.caution()));
        json.put("confidence-millionths", rules.confidence());
        return json;
    }

    private static Map<String, @Nullable Object> finding(Finding finding) {
        var rule = finding.rule();
        var json = map("rule", rule.id());
        json.put("measure", words(rule.measure()));
        json.put("operator", rule.comparison().sign());
        json.put("value", rule.value());
        json.put("unit", name(rule.unit()));
        json.put("clause", rule.clause());
        json.put("effective", rule.effective());
        json.put("source", rule.source());
        json.put("found", rule.found());
        json.put("reliability", name(rule.reliability()));
        json.put("conclusion", name(finding.conclusion()));
        json.put("proof", name(finding.proof()));
        json.put("measured", words(finding.measured()));
        json.put(
                "remarks", finding.remarks().stream().map(AssessmentJson::words).toList());
        json.put("figures", finding.figures());
        json.put(
                "details",
                finding.details().stream().map(AssessmentJson::detail).toList());
        return json;
    }

    private static Map<String, @Nullable Object> detail(Detail detail) {
        var json = map("subject", detail.subject());
        json.put("title", words(detail.title()));
        json.put("conclusion", name(detail.conclusion()));
        json.put("figures", detail.figures());
        return json;
    }

    private static Map<String, @Nullable Object> source(SourceTally tally) {
        var source = tally.source();
        var json = map("id", source.id());
        json.put("title", words(source.title()));
        json.put("country", name(source.country()));
        json.put("licence", source.licence());
        json.put("origin", source.origin());
        json.put("before", tally(tally.before()));
        json.put("after", tally(tally.after()));
        return json;
    }

    private static Map<String, @Nullable Object> tally(Tally tally) {
        var json = map("documents", tally.documents());
        json.put("bytes", tally.bytes());
        json.put("harmful", tally.harmful());
        json.put("by-risk", tally.byRisk());
        return json;
    }

    private static Object dropped(CorpusFacts facts) {
        return facts.dropped().stream()
                .map(rule -> {
                    var json = map("rule", rule.rule());
                    json.put("title", words(rule.title()));
                    json.put("documents", rule.documents());
                    json.put("bytes", rule.bytes());
                    return json;
                })
                .toList();
    }

    private static Map<String, @Nullable Object> plan(SamplePlan plan) {
        var json = map("seed", plan.seed());
        json.put("hash", "SHA-256(seed LF id), smallest first within each stratum");
        json.put("length-bounds", plan.classes().lengths());
        json.put("quality-bounds-millionths", plan.classes().qualities());
        json.put(
                "strata",
                plan.quotas().stream()
                        .map(quota -> {
                            var stratum = map("source", quota.stratum().source());
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

    private static Map<String, @Nullable Object> words(Wording wording) {
        var json = map("zh", wording.chinese());
        json.put("en", wording.english());
        return json;
    }

    private static Map<String, @Nullable Object> map(String key, Object value) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        map.put(key, value);
        return map;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
