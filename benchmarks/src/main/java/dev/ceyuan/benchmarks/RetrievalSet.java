package dev.ceyuan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/// A public retrieval set: documents, questions and which documents answer which question.
///
/// @param documents text by id
/// @param questions text by id
/// @param grades for each question the graded documents, 1 or more
record RetrievalSet(
        String name,
        Map<String, String> documents,
        Map<String, String> questions,
        Map<String, Map<String, Integer>> grades) {

    /// Reads `corpus.jsonl`, `queries.jsonl` and `qrels.tsv`. Questions without a graded document are left
    /// out.
    static RetrievalSet read(Path folder) throws IOException {
        var grades = readGrades(folder.resolve("qrels.tsv"));
        var questions = readTexts(folder.resolve("queries.jsonl"));
        questions.keySet().retainAll(grades.keySet());
        return new RetrievalSet(
                folder.getFileName().toString(), readTexts(folder.resolve("corpus.jsonl")), questions, grades);
    }

    /// This set with so many of its questions.
    RetrievalSet first(int limit) {
        var some = new LinkedHashMap<String, String>();
        questions.entrySet().stream().limit(limit).forEach(entry -> some.put(entry.getKey(), entry.getValue()));
        return new RetrievalSet(name, documents, some, grades);
    }

    private static Map<String, String> readTexts(Path file) throws IOException {
        var json = new ObjectMapper();
        var texts = new LinkedHashMap<String, String>();
        for (var line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                var node = json.readTree(line);
                texts.put(node.get("id").asString(), node.get("text").asString());
            }
        }
        return texts;
    }

    private static Map<String, Map<String, Integer>> readGrades(Path file) throws IOException {
        var grades = new HashMap<String, Map<String, Integer>>();
        for (var line : Files.readAllLines(file)) {
            var fields = line.split("\t", -1);
            if (fields.length == 3 && !fields[2].equals("0")) {
                grades.computeIfAbsent(fields[0], _ -> new HashMap<>()).put(fields[1], Integer.parseInt(fields[2]));
            }
        }
        return grades;
    }

    /// nDCG@10 of a ranking, with gains 2^grade − 1.
    double normalisedGain(String question, List<String> ranking) {
        var graded = grades.getOrDefault(question, Map.of());
        var gain = 0.0;
        for (var place = 0; place < Math.min(10, ranking.size()); place++) {
            gain += gain(graded.getOrDefault(ranking.get(place), 0), place);
        }
        var ideal = 0.0;
        var best = new ArrayList<>(graded.values());
        best.sort((one, other) -> other - one);
        for (var place = 0; place < Math.min(10, best.size()); place++) {
            ideal += gain(best.get(place), place);
        }
        return gain / ideal;
    }

    private static double gain(int grade, int place) {
        return (Math.pow(2, grade) - 1) * Math.log(2) / Math.log(place + 2);
    }

    /// Share of the graded documents among the first hundred of a ranking.
    double recall(String question, List<String> ranking) {
        var graded = grades.getOrDefault(question, Map.of()).keySet();
        var found = ranking.stream().limit(100).filter(graded::contains).count();
        return (double) found / graded.size();
    }
}
