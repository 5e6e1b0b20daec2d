package dev.ceyuan.corpus.trial;

import dev.ceyuan.corpus.CorpusException;
import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Operator;
import dev.ceyuan.corpus.document.OperatorKind;
import dev.ceyuan.corpus.document.Operators;
import dev.ceyuan.corpus.document.Parameters;
import dev.ceyuan.corpus.wording.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// One operator with parameters and files of its own, tried on texts.
public final class OperatorTrial {
    private final OperatorKind kind;
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();

    private OperatorTrial(OperatorKind kind) {
        this.kind = kind;
    }

    public static OperatorTrial of(OperatorKind kind) {
        return new OperatorTrial(kind);
    }

    public OperatorTrial with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    public OperatorTrial file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public OperatorTrial file(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    /// Reads the parameters.
    public Supplier<Operator> read() {
        return kind.reader()
                .read(new Parameters("recipe.yaml: operators[0]." + kind.name(), parameters, this::content));
    }

    /// What becomes of a text.
    public Document on(String text) {
        return on(text, operators());
    }

    /// Operators for many texts.
    public Operators operators() {
        return Operators.of(List.of(new Operators.Step(kind.name(), read())));
    }

    /// What becomes of a text, by operators that may have seen others before.
    public static Document on(String text, Operators operators) {
        var document = new Document().begin("trial", "1", text);
        operators.apply(document);
        return document;
    }

    private byte[] content(String name) {
        return name.startsWith("ceyuan:") ? ofEngine(name) : ofTrial(name);
    }

    private byte[] ofTrial(String name) {
        var content = files.get(name);
        if (content == null) {
            throw new CorpusException(CorpusException.Kind.RECIPE, name, Wording.same("no such file"));
        }
        return content;
    }

    /// A file that comes with the engine.
    public static byte[] ofEngine(String name) {
        var path = "/dev/ceyuan/corpus/" + name.substring("ceyuan:".length());
        try (var in = OperatorTrial.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new CorpusException(CorpusException.Kind.RECIPE, name, Wording.same("no such file"));
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
