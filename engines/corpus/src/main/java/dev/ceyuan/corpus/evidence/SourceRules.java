package dev.ceyuan.corpus.evidence;

import static dev.ceyuan.corpus.evidence.Assessment.WORDS;

import dev.ceyuan.corpus.document.Share;
import dev.ceyuan.corpus.licence.Country;
import dev.ceyuan.corpus.wording.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/// The rules on sources: illegal and harmful content before and after, blacklist, share from abroad.
final class SourceRules {
    static final String BEFORE = "SRC-01";
    static final String AFTER = "SRC-02";

    private final RulePack rules;
    private final CorpusFacts facts;

    SourceRules(RulePack rules, CorpusFacts facts) {
        this.rules = rules;
        this.facts = facts;
    }

    /// A source with too much before refining must not be in the corpus.
    Finding before(Rule rule) {
        var details = new ArrayList<Detail>();
        for (var source : facts.sources()) {
            var exceeds = exceeds(rule, source.before());
            var figures = figures(source.before());
            figures.put("kept", source.after().documents());
            details.add(detail(source, exceeds && source.isUsed() ? Conclusion.NOT_MET : Conclusion.MET, figures));
        }
        var over = facts.sources().stream().filter(source -> exceeds(rule, source.before()));
        return overall(rule, details, "source.before", over.count()).with(WORDS.say("source.scan"));
    }

    /// A source with too much after refining must not be used; what people saw of it proves that it has
    /// not.
    Finding after(Rule rule) {
        var used = facts.sources().stream().filter(SourceTally::isUsed).toList();
        var details = used.stream().map(source -> after(rule, source)).toList();
        var over = used.stream().filter(source -> exceeds(rule, source.after())).count();
        var unproven = details.stream()
                .filter(detail -> detail.figures().getOrDefault("bound", Share.ONE) > rule.millionths())
                .map(detail -> detail.title().chinese())
                .toList();
        var finding =
                overall(rule, details, "source.after", over).with(unproven.isEmpty() ? Proof.PROVEN : Proof.UNPROVEN);
        return unproven.isEmpty()
                ? finding.with(
                        WORDS.say("source.proven", Numbers.limit(rules.confidence()), Numbers.percent(rule.value())))
                : finding.with(WORDS.say(
                        "source.unproven",
                        unproven.size(),
                        Numbers.limit(rules.confidence()),
                        ExactBinomial.needed(0, rule.millionths(), rules.confidence())));
    }

    private Detail after(Rule rule, SourceTally source) {
        var figures = figures(source.after());
        var conclusion = exceeds(rule, source.after()) ? Conclusion.NOT_MET : Conclusion.MET;
        var seen = facts.inspected(source.source().id());
        if (seen.isPresent()) {
            var items = seen.get().items();
            var defects = seen.get().defects();
            var whole = items >= source.after().documents();
            var lower = whole ? Share.of(defects, items) : ExactBinomial.lowerBound(defects, items, rules.confidence());
            figures.put("items", items);
            figures.put("defects", defects);
            figures.put(
                    "bound",
                    whole ? Share.of(defects, items) : ExactBinomial.upperBound(defects, items, rules.confidence()));
            if (lower > rule.millionths()) {
                conclusion = Conclusion.NOT_MET; // people found more than the scan
            } else if (conclusion == Conclusion.MET && rule.holdsOf(defects, items)) {
                conclusion = Conclusion.OPEN; // too many for comfort, too few to tell
            }
            figures.put("needed", ExactBinomial.needed(defects, rule.millionths(), rules.confidence()));
        }
        return detail(source, conclusion, figures);
    }

    /// Every source with too much, before or after, is on the blacklist, and none on it is in the corpus.
    Finding blacklist(Rule rule) {
        if (facts.blacklist().isEmpty()) {
            return Finding.of(rule, Conclusion.OPEN, WORDS.say("blacklist.missing"));
        }
        var listed = facts.blacklist().get();
        var used = facts.sources().stream()
                .filter(SourceTally::isUsed)
                .map(source -> source.source().id())
                .filter(listed.sources()::contains)
                .toList();
        if (!used.isEmpty()) {
            return Finding.of(rule, Conclusion.NOT_MET, WORDS.say("blacklist.used", String.join(", ", used)));
        }
        var missing = new TreeSet<String>();
        for (var source : facts.sources()) {
            var exceeds = exceedsBy(BEFORE, source.before()) || exceedsBy(AFTER, source.after());
            if (exceeds && !listed.sources().contains(source.source().id())) {
                missing.add(source.source().id());
            }
        }
        return missing.isEmpty()
                ? Finding.of(
                                rule,
                                Conclusion.MET,
                                WORDS.say(
                                        "blacklist.kept",
                                        listed.keptOn(),
                                        listed.sources().size()))
                        .with(Proof.COUNTED)
                : Finding.of(rule, Conclusion.NOT_MET, WORDS.say("blacklist.lacks", String.join(", ", missing)));
    }

    private boolean exceedsBy(String id, Tally tally) {
        return rules.rule(id).map(rule -> exceeds(rule, tally)).orElse(false);
    }

    /// The share from abroad, by bytes of what was kept.
    Finding foreign(Rule rule) {
        var all = facts.bytes();
        if (all == 0) {
            return Finding.of(rule, Conclusion.NOT_APPLICABLE, WORDS.say("nothing-kept"));
        }
        var foreign = facts.sum(source ->
                source.source().country() == Country.FOREIGN ? source.after().bytes() : 0);
        var holds = rule.holdsOf(foreign, all);
        return Finding.of(
                        rule,
                        holds ? Conclusion.MET : Conclusion.NOT_MET,
                        WORDS.say(
                                "foreign.share",
                                percent(Share.of(foreign, all)),
                                Numbers.bytes(foreign),
                                Numbers.bytes(all)))
                .with(Proof.COUNTED)
                .with("foreign-bytes", foreign)
                .with("bytes", all)
                .with(WORDS.say("foreign.practice"));
    }

    private static boolean exceeds(Rule rule, Tally tally) {
        return tally.documents() > 0 && rule.holdsOf(tally.harmful(), tally.documents());
    }

    private static LinkedHashMap<String, Long> figures(Tally tally) {
        var figures = new LinkedHashMap<String, Long>();
        figures.put("documents", tally.documents());
        figures.put("harmful", tally.harmful());
        figures.put("harmful-share", Share.of(tally.harmful(), tally.documents()));
        return figures;
    }

    private static Detail detail(SourceTally source, Conclusion conclusion, LinkedHashMap<String, Long> figures) {
        return new Detail(source.source().id(), source.source().title(), conclusion, figures);
    }

    private static Finding overall(Rule rule, List<Detail> details, String key, long over) {
        var conclusion = Conclusion.MET;
        for (var detail : details) {
            if (detail.conclusion() == Conclusion.NOT_MET) {
                conclusion = Conclusion.NOT_MET;
            } else if (detail.conclusion() == Conclusion.OPEN && conclusion == Conclusion.MET) {
                conclusion = Conclusion.OPEN;
            }
        }
        var bad = details.stream()
                .filter(detail -> detail.conclusion() == Conclusion.NOT_MET)
                .count();
        return Finding.of(rule, conclusion, WORDS.say(key, details.size(), over, bad))
                .with(details)
                .naming("source.over");
    }

    private static String percent(long millionths) {
        return Numbers.percent(millionths);
    }
}
