package dev.ceyuan.corpus.evidence;

import static dev.ceyuan.corpus.evidence.Assessment.WORDS;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The rules on the keyword library.
final class KeywordRules {
    private final RulePack rules;
    private final CorpusFacts facts;

    KeywordRules(RulePack rules, CorpusFacts facts) {
        this.rules = rules;
        this.facts = facts;
    }

    /// So many keywords in all.
    Finding total(Rule rule) {
        return facts.keywords()
                .map(library -> counted(rule, library.total(), "keywords.total"))
                .orElseGet(() -> missing(rule));
    }

    /// So many risks have keywords at all.
    Finding coverage(Rule rule) {
        return facts.keywords()
                .map(library -> {
                    var details = details(library, rules.risksToCover(), 1);
                    var covered = details.stream()
                            .filter(detail -> detail.conclusion() == Conclusion.MET)
                            .count();
                    return counted(rule, covered, "keywords.coverage")
                            .with(details)
                            .naming("keywords.lacking");
                })
                .orElseGet(() -> missing(rule));
    }

    /// So many keywords for each risk of a family; the risk with the fewest decides.
    Finding perRisk(Rule rule, String family) {
        return facts.keywords()
                .map(library -> {
                    var risks = rules.risks().stream()
                            .filter(risk -> risk.family().equals(family))
                            .toList();
                    var details = details(library, risks, rule.value().longValueExact());
                    var fewest = risks.stream()
                            .mapToLong(risk -> library.of(risk.id()))
                            .min()
                            .orElse(0);
                    var lacking = details.stream()
                            .filter(detail -> detail.conclusion() == Conclusion.NOT_MET)
                            .count();
                    var measured = WORDS.say("keywords.per-risk", family, risks.size(), fewest, lacking);
                    return Finding.of(rule, conclusion(rule.holds(fewest)), measured)
                            .with(Proof.COUNTED)
                            .with("fewest", fewest)
                            .with(details)
                            .naming("keywords.lacking");
                })
                .orElseGet(() -> missing(rule));
    }

    /// The last update is no older than that.
    Finding age(Rule rule) {
        return facts.keywords()
                .map(library -> {
                    var days = ChronoUnit.DAYS.between(library.updatedOn(), facts.day());
                    if (days < 0) {
                        throw new IllegalArgumentException("Updated after the assessment (updated=%s, day=%s)"
                                .formatted(library.updatedOn(), facts.day()));
                    }
                    return Finding.of(
                                    rule,
                                    conclusion(rule.holds(days)),
                                    WORDS.say("keywords.age", library.updatedOn(), days))
                            .with(Proof.COUNTED)
                            .with("days", days)
                            .with(WORDS.say("keywords.once"));
                })
                .orElseGet(() -> missing(rule));
    }

    private static List<Detail> details(KeywordLibrary library, List<Risk> risks, long least) {
        var details = new ArrayList<Detail>();
        for (var risk : risks) {
            var keywords = library.of(risk.id());
            details.add(
                    new Detail(risk.id(), risk.title(), conclusion(keywords >= least), Map.of("keywords", keywords)));
        }
        return details;
    }

    private static Finding counted(Rule rule, long count, String key) {
        return Finding.of(rule, conclusion(rule.holds(count)), WORDS.say(key, count))
                .with(Proof.COUNTED)
                .with("count", count);
    }

    private static Finding missing(Rule rule) {
        return Finding.of(rule, Conclusion.OPEN, WORDS.say("keywords.missing"));
    }

    private static Conclusion conclusion(boolean met) {
        return met ? Conclusion.MET : Conclusion.NOT_MET;
    }
}
