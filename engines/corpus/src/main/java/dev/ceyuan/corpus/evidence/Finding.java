package dev.ceyuan.corpus.evidence;

import dev.ceyuan.corpus.wording.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What came of a rule.
///
/// @param measured what was found, as a sentence
/// @param remarks  what has to be said with it
/// @param figures  what it was found from, by name; those that end in `share` or `bound` are millionths
/// @param details  the same for each source or risk, where the rule is about each
public record Finding(
        Rule rule,
        Conclusion conclusion,
        Proof proof,
        Wording measured,
        List<Wording> remarks,
        Map<String, Long> figures,
        List<Detail> details) {
    public Finding {
        remarks = List.copyOf(remarks);
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        details = List.copyOf(details);
    }

    static Finding of(Rule rule, Conclusion conclusion, Wording measured) {
        return new Finding(rule, conclusion, Proof.NONE, measured, List.of(), Map.of(), List.of());
    }

    Finding with(Proof other) {
        return new Finding(rule, conclusion, other, measured, remarks, figures, details);
    }

    Finding with(String name, long figure) {
        var more = new LinkedHashMap<>(figures);
        more.put(name, figure);
        return new Finding(rule, conclusion, proof, measured, remarks, more, details);
    }

    Finding with(Wording remark) {
        var more = new ArrayList<>(remarks);
        more.add(remark);
        return new Finding(rule, conclusion, proof, measured, more, figures, details);
    }

    /// With a remark that names the details that are not met, if there are any.
    Finding naming(String key) {
        var missed = details.stream()
                .filter(detail -> detail.conclusion() == Conclusion.NOT_MET)
                .toList();
        if (missed.isEmpty()) {
            return this;
        }
        var chinese = missed.stream().map(detail -> detail.title().chinese()).collect(Collectors.joining("、"));
        var english = missed.stream().map(detail -> detail.title().english()).collect(Collectors.joining(", "));
        return with(Assessment.WORDS.say(key, new Wording(chinese, english)));
    }

    Finding with(List<Detail> others) {
        return new Finding(rule, conclusion, proof, measured, remarks, figures, others);
    }
}
