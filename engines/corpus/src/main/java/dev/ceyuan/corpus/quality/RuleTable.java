package dev.ceyuan.corpus.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The rules of this package with their defaults, from `quality-rules.yaml`.
final class RuleTable {
    private static final RuleTable STANDARD = new RuleTable();

    private final Map<String, Rule> rules = new LinkedHashMap<>();

    private RuleTable() {
        for (var row : YamlResource.rows("quality-rules.yaml")) {
            var rule = new Rule(
                    row.text("operator"),
                    row.text("parameter"),
                    row.text("default"),
                    Rule.Unit.valueOf(row.text("unit").toUpperCase(Locale.ROOT).replace('-', '_')),
                    row.text("source"),
                    row.text("note"));
            if (rules.put(key(rule.operator(), rule.parameter()), rule) != null) {
                throw new IllegalStateException("Stands twice (rule=%s)".formatted(rule));
            }
        }
    }

    static List<Rule> all() {
        return List.copyOf(STANDARD.rules.values());
    }

    static Rule of(String operator, String parameter) {
        var rule = STANDARD.rules.get(key(operator, parameter));
        if (rule == null) {
            throw new IllegalArgumentException(
                    "Not in quality-rules.yaml (operator=%s, parameter=%s)".formatted(operator, parameter));
        }
        return rule;
    }

    private static String key(String operator, String parameter) {
        return operator + "." + parameter;
    }
}
