package dev.ceyuan.corpus.quality;

import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.OperatorKind;
import dev.ceyuan.corpus.document.Operators;
import dev.ceyuan.corpus.document.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Makes operators of this package from the parameters of a recipe.
final class Recipes {
    private Recipes() {}

    static Operators.Step step(OperatorKind kind, Map<String, ?> parameters) {
        return new Operators.Step(kind.name(), kind.reader().read(parameters(kind, parameters)));
    }

    static Parameters parameters(OperatorKind kind, Map<String, ?> values) {
        return new Parameters("recipe.yaml: " + kind.name(), values, name -> new byte[0]);
    }

    static OperatorKind kind(String name) {
        return QualityOperators.kinds().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// Each operator with its defaults, by name.
    static Map<String, Operators> standard() {
        var operators = new LinkedHashMap<String, Operators>();
        for (var kind : QualityOperators.kinds()) {
            operators.put(kind.name(), Operators.of(List.of(step(kind, Map.of()))));
        }
        return operators;
    }

    /// What one operator makes of a text.
    static Document apply(String kind, Map<String, ?> parameters, String text) {
        var document = new Document().begin("test", "1", text);
        Operators.of(List.of(step(kind(kind), parameters))).apply(document);
        return document;
    }
}
