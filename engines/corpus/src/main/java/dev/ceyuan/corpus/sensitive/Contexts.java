package dev.ceyuan.corpus.sensitive;

import dev.ceyuan.corpus.wording.ErrorWords;
import java.util.ArrayList;
import java.util.List;

/// Contexts in which a term does not count.
///
/// @param phrases  whoever stands inside one of these does not count: 白粉 in 白粉病
/// @param contexts whoever stands in a sentence with all words of one of these does not count: 依法 惩处
record Contexts(List<Phrase> phrases, List<Context> contexts) {
    /// None.
    static final Contexts NONE = new Contexts(List.of(), List.of());

    private static final List<String> COLUMNS = List.of("phrase", "scope", "risk", "note");
    private static final String EVERY = "*";

    /// @param classes the set of classes whose terms do not count
    record Phrase(String text, int classes) {}

    /// @param classes the set of classes whose terms do not count
    record Context(List<String> words, int classes) {
        Context {
            words = List.copyOf(words);
        }
    }

    Contexts {
        phrases = List.copyOf(phrases);
        contexts = List.copyOf(contexts);
    }

    /// Reads a file of contexts.
    static Contexts read(String name, byte[] content) {
        var file = CsvFile.read(name, content, COLUMNS);
        file.fact("version");
        var phrases = new ArrayList<Phrase>();
        var contexts = new ArrayList<Context>();
        for (var row : file.rows()) {
            var text = row.fields().getFirst();
            var classes = classes(file, row);
            switch (row.fields().get(1)) {
                case "inside" -> phrases.add(new Phrase(checked(file, row, text), classes));
                case "sentence" -> contexts.add(new Context(words(file, row, text), classes));
                default -> throw file.wrong(row.line(), ErrorWords.say("terms.scope"));
            }
        }
        return new Contexts(phrases, contexts);
    }

    private static int classes(CsvFile file, CsvFile.Row row) {
        var risk = row.fields().get(2);
        if (risk.equals(EVERY)) {
            return RiskClass.all();
        }
        if (!RiskClass.isCode(risk)) {
            throw file.wrong(row.line(), ErrorWords.say("terms.context-risk", risk));
        }
        return RiskClass.of(risk).bit();
    }

    private static List<String> words(CsvFile file, CsvFile.Row row, String text) {
        var words = new ArrayList<String>();
        for (var word : text.split(" +")) {
            words.add(checked(file, row, word));
        }
        return words;
    }

    private static String checked(CsvFile file, CsvFile.Row row, String text) {
        Symbols.check(text).ifPresent(problem -> {
            throw file.wrong(row.line(), problem);
        });
        return text;
    }

    /// These and others.
    Contexts with(Contexts others) {
        var allPhrases = new ArrayList<>(phrases);
        allPhrases.addAll(others.phrases);
        var all = new ArrayList<>(contexts);
        all.addAll(others.contexts);
        return new Contexts(allPhrases, all);
    }
}
