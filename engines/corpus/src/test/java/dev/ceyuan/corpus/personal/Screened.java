package dev.ceyuan.corpus.personal;

import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Operators;
import dev.ceyuan.corpus.document.Parameters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// A document after the operator `personal-data`, read from a recipe.
final class Screened {
    static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private Screened() {}

    static Document screened(String text, Map<String, ?> recipe) {
        return screened(text, recipe, KEY);
    }

    static Document screened(String text, Map<String, ?> recipe, byte[] key) {
        var parameters = new Parameters("recipe.yaml: operators[0].personal-data", recipe, _ -> key);
        var kind = PersonalOperators.kinds().getFirst();
        var document = new Document().begin("forum", "1", text);
        Operators.of(List.of(new Operators.Step(kind.name(), kind.reader().read(parameters))))
                .apply(document);
        return document;
    }
}
