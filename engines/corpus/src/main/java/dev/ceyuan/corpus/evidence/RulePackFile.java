package dev.ceyuan.corpus.evidence;

import dev.ceyuan.corpus.wording.ErrorWords;
import dev.ceyuan.corpus.yaml.YamlMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Reads rules from YAML.
final class RulePackFile {
    private static final Map<String, Comparison> COMPARISONS = Map.of(
            ">", Comparison.MORE_THAN, ">=", Comparison.AT_LEAST, "<=", Comparison.AT_MOST, "=", Comparison.EQUAL);
    private static final int PERCENT = 10_000; // millionths

    private RulePackFile() {}

    static RulePack read(String file, byte[] yaml) {
        var root = YamlMap.read(file, yaml);
        var seen = new HashSet<String>();
        var maps = root.maps("rules");
        for (var map : maps) {
            if (!seen.add(map.text("id"))) {
                throw map.wrong("id", ErrorWords.say("expected.id-once"));
            }
        }
        var pack = new RulePack(
                (int) root.whole("version", 1, Integer.MAX_VALUE),
                root.wording("standard"),
                root.wording("caution"),
                root.whole("confidence", 51, 99) * PERCENT,
                new SampleClasses(root.growing("lengths"), root.growing("qualities")),
                maps.stream().map(RulePackFile::rule).toList(),
                root.maps("risks").stream().map(RulePackFile::risk).toList(),
                List.copyOf(root.texts("covered")));
        root.finish();
        return pack;
    }

    private static Rule rule(YamlMap map) {
        var comparison = COMPARISONS.get(map.text("operator"));
        if (comparison == null) {
            throw map.wrong("operator", ErrorWords.say("expected.one-of", "> >= <= ="));
        }
        var rule = new Rule(
                map.text("id"),
                map.wording("area"),
                map.wording("measure"),
                comparison,
                map.decimal("value"),
                map.one(Unit.class, "unit"),
                map.wording("note"),
                map.text("clause"),
                map.text("source"),
                map.text("found"),
                map.one(Reliability.class, "reliability"),
                map.day("effective"));
        map.finish();
        return rule;
    }

    private static Risk risk(YamlMap map) {
        var risk = new Risk(map.text("id"), map.text("family"), map.wording("title"));
        map.finish();
        return risk;
    }
}
