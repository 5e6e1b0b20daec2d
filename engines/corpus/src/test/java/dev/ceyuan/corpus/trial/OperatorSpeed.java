package dev.ceyuan.corpus.trial;

import dev.ceyuan.corpus.contamination.ContaminationOperators;
import dev.ceyuan.corpus.document.Document;
import dev.ceyuan.corpus.document.Operators;
import dev.ceyuan.corpus.model.ModelOperators;
import dev.ceyuan.corpus.sensitive.SensitiveOperators;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Measures operators over the public corpora, on one thread, folding apart from the rest.
///
/// Arguments: the folder of the corpora, a folder with benchmarks (`*.jsonl`), how often; then names of
/// operators, all by default.
public final class OperatorSpeed {
    private static final double MEGA = 1e6;
    private static final int TERMS = 65_000;

    private final Map<String, List<String>> corpora;
    private final int rounds;

    private OperatorSpeed(Map<String, List<String>> corpora, int rounds) {
        this.corpora = corpora;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws IOException {
        var corpora = new TreeMap<String, List<String>>();
        for (var file : PublicCorpora.files(Path.of(arguments[0]), ".jsonl.zst")) {
            corpora.put(file.getFileName().toString(), PublicCorpora.texts(file));
        }
        var speed = new OperatorSpeed(corpora, Integer.parseInt(arguments[2]));
        var asked = List.of(arguments).subList(3, arguments.length);
        trials(corpora, Path.of(arguments[1])).forEach((name, trial) -> {
            if (asked.isEmpty() || asked.stream().anyMatch(name::startsWith)) {
                speed.measure(name, trial.operators());
            }
        });
    }

    private static Map<String, OperatorTrial> trials(Map<String, List<String>> corpora, Path benchmarks)
            throws IOException {
        var trials = new TreeMap<String, OperatorTrial>();
        var sensitive = SensitiveOperators.kinds().getFirst();
        trials.put("sensitive, own list", OperatorTrial.of(sensitive));
        trials.put("sensitive, 65,000 made up", terms(OperatorTrial.of(sensitive), madeUp(corpora, 2)));
        trials.put("sensitive, 65,000 made up and long", terms(OperatorTrial.of(sensitive), madeUp(corpora, 4)));
        trials.put("sensitive, 65,000 of the text", terms(OperatorTrial.of(sensitive), cutOut(corpora)));
        trials.put("model", OperatorTrial.of(ModelOperators.kinds().getFirst()));
        var decontamination = OperatorTrial.of(ContaminationOperators.kinds().getFirst());
        var names = new ArrayList<String>();
        for (var file : PublicCorpora.files(benchmarks, ".jsonl")) {
            names.add(file.getFileName().toString());
            decontamination.file(file.getFileName().toString(), Files.readAllBytes(file));
        }
        trials.put("decontaminate", decontamination.with("benchmarks", names));
        return trials;
    }

    private static OperatorTrial terms(OperatorTrial trial, LinkedHashSet<String> terms) {
        var csv = new StringBuilder("# version: 1\n# effective: 2026-01-01\nterm,risk,weight,note\n");
        terms.forEach(term -> csv.append(term).append(",A.1.h,1,\n"));
        return trial.file("terms.csv", csv.toString()).with("libraries", List.of("terms.csv"));
    }

    /// Terms of chars that are as frequent in them as in the texts, in an order that hardly stands there.
    private static LinkedHashSet<String> madeUp(Map<String, List<String>> corpora, int least) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        var terms = new LinkedHashSet<String>();
        while (terms.size() < TERMS) {
            var term = new StringBuilder();
            var length = least + random.nextInt(5);
            while (term.length() < length) {
                term.append(han(random, corpora));
            }
            terms.add(term.toString());
        }
        return terms;
    }

    private static LinkedHashSet<String> cutOut(Map<String, List<String>> corpora) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        var terms = new LinkedHashSet<String>();
        while (terms.size() < TERMS) {
            var text = someText(random, corpora);
            var at = random.nextInt(text.length());
            var term = text.substring(at, Math.min(text.length(), at + 2 + random.nextInt(5)));
            if (term.length() > 1 && term.chars().allMatch(c -> c >= '一' && c <= '鿿')) {
                terms.add(term);
            }
        }
        return terms;
    }

    private static char han(RandomGenerator random, Map<String, List<String>> corpora) {
        while (true) {
            var text = someText(random, corpora);
            var c = text.charAt(random.nextInt(text.length()));
            if (c >= '一' && c <= '鿿') {
                return c;
            }
        }
    }

    private static String someText(RandomGenerator random, Map<String, List<String>> corpora) {
        var lists = List.copyOf(corpora.values());
        var list = lists.get(random.nextInt(lists.size()));
        return list.get(random.nextInt(list.size()));
    }

    private void measure(String name, Operators operators) {
        System.out.println(name);
        corpora.values().forEach(texts -> run(texts, operators)); // the compiler's round
        corpora.forEach((corpus, texts) -> tell(corpus, texts, operators));
    }

    private void tell(String corpus, List<String> texts, Operators operators) {
        var best = run(texts, operators);
        for (var i = 1; i < rounds; i++) {
            var next = run(texts, operators);
            best = next.itself() < best.itself() ? next : best;
        }
        var bytes = PublicCorpora.bytes(texts);
        System.out.printf(
                "  %-28s %6.1f MB  fold %5.0f MB/s  itself %5.0f MB/s  dropped %d of %d  measured %s%n",
                corpus,
                bytes / MEGA,
                bytes * 1e3 / best.folding(),
                bytes * 1e3 / best.itself(),
                best.dropped(),
                texts.size(),
                best.measured());
    }

    private record Run(long folding, long itself, int dropped, long measured) {}

    private static Run run(List<String> texts, Operators operators) {
        var documents = texts.stream()
                .map(text -> new Document().begin("speed", "", text))
                .toList();
        var start = cpuNanos();
        documents.forEach(Document::folded);
        var folded = cpuNanos();
        documents.forEach(operators::apply);
        var itself = cpuNanos() - folded;
        return new Run(
                folded - start,
                itself,
                (int) documents.stream().filter(Document::isDropped).count(),
                documents.stream()
                        .mapToLong(document -> document.measures().getOrDefault("sensitive-terms.hits", 0L))
                        .sum());
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
