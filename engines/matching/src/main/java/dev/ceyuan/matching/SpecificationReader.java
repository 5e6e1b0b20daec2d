package dev.ceyuan.matching;

import dev.ceyuan.matching.MatchingSpecification.Hardness;
import dev.ceyuan.matching.MatchingSpecification.Limits;
import dev.ceyuan.matching.MatchingSpecification.Passages;
import dev.ceyuan.matching.MatchingSpecification.Rule;
import dev.ceyuan.matching.MatchingSpecification.Weights;
import dev.ceyuan.matching.MatchingSpecification.Wish;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads a specification in YAML, strictly: a key that is missing, unknown or of the wrong type is an error
/// that names it.
final class SpecificationReader {

    private final String path;
    private final Map<?, ?> values;
    private final Set<Object> unread;

    private SpecificationReader(String path, Map<?, ?> values) {
        this.path = path;
        this.values = values;
        unread = new HashSet<>(values.keySet());
    }

    static MatchingSpecification read(InputStream yaml) {
        try {
            var root = new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
            return of("", root).specification();
        } catch (YamlEngineException | IllegalArgumentException e) {
            throw new MatchingException(
                    MatchingException.Kind.SPECIFICATION, "matching specification", String.valueOf(e.getMessage()), e);
        }
    }

    private static SpecificationReader of(String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new SpecificationReader(path, map);
        }
        throw wrong(path, "a mapping", value);
    }

    private MatchingSpecification specification() {
        var rules = new ArrayList<Rule>();
        for (var rule : list("rules")) {
            rules.add(of("rules[%d]".formatted(rules.size()), rule).rule());
        }
        var specification = new MatchingSpecification(
                text("version"),
                rules,
                child("weights").weights(),
                child("meaningShares").shares(),
                child("passages").passages(),
                child("limits").limits());
        refuseUnread();
        return specification;
    }

    private Rule rule() {
        var rule = new Rule(
                text("id"),
                text("need"),
                text("offer"),
                one(Relation.class, "relation"),
                one(Hardness.class, "hardness"),
                one(Wish.class, "wish"),
                values.containsKey("weight") ? number("weight") : 0,
                number("unknownPenalty"));
        refuseUnread();
        return rule;
    }

    private Weights weights() {
        var weights = new Weights(
                number("text"),
                whole("title"),
                number("singleCharacter"),
                number("backgroundCosine"),
                number("reciprocity"),
                number("repeatedParty"));
        refuseUnread();
        return weights;
    }

    private Map<KindOfText, Double> shares() {
        var shares = new EnumMap<KindOfText, Double>(KindOfText.class);
        for (var kind : KindOfText.values()) {
            shares.put(kind, number(kind.name()));
        }
        refuseUnread();
        return shares;
    }

    private Passages passages() {
        var passages = new Passages(whole("length"), whole("step"), whole("maximumPerItem"));
        refuseUnread();
        return passages;
    }

    private Limits limits() {
        var limits = new Limits(whole("exactScan"), whole("window"), whole("listLength"), whole("questionPassages"));
        refuseUnread();
        return limits;
    }

    private @Nullable Object value(String key) {
        unread.remove(key);
        return values.get(key);
    }

    private SpecificationReader child(String key) {
        return of(at(key), value(key));
    }

    private List<?> list(String key) {
        if (value(key) instanceof List<?> list) {
            return list;
        }
        throw wrong(at(key), "a list", values.get(key));
    }

    private String text(String key) {
        if (value(key) instanceof String text) {
            return text;
        }
        throw wrong(at(key), "text", values.get(key));
    }

    private double number(String key) {
        if (value(key) instanceof Number number) {
            return number.doubleValue();
        }
        throw wrong(at(key), "a number", values.get(key));
    }

    private int whole(String key) {
        if (value(key) instanceof Integer number) {
            return number;
        }
        throw wrong(at(key), "a whole number", values.get(key));
    }

    private <E extends Enum<E>> E one(Class<E> type, String key) {
        var name = text(key);
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw wrong(at(key), "one of " + List.of(type.getEnumConstants()), name);
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private void refuseUnread() {
        if (!unread.isEmpty()) {
            throw new IllegalArgumentException(
                    "unknown keys %s at %s".formatted(unread, path.isEmpty() ? "top" : path));
        }
    }

    private static IllegalArgumentException wrong(String path, String expected, @Nullable Object found) {
        return new IllegalArgumentException("%s should be %s but is %s".formatted(path, expected, found));
    }
}
